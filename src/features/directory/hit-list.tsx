import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { DirectoryView } from '../../../domain/directory/list-schema'
import type { Hit } from '../../../domain/directory/look'
import type { Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import './hit-list.scss'
import { HitRow } from './hit-row'
import { sceneIcon } from './scene-icon'

/** One page of rows stays within what a phone draws at once (500 nodes, 32 KB). */
const ROWS = 20

type HitListProps = {
  list: DirectoryView
  hits: readonly Hit[]
  now: Instant
  onOpen: (placeId: string) => void
}

/** What fits, a page at a time. Give it a `key` of the wishes: other wishes begin on the first page. */
export const HitList = ({ list, hits, now, onOpen }: HitListProps) => {
  const [page, setPage] = useState(0)
  const pages = Math.max(1, Math.ceil(hits.length / ROWS))
  const turn = (to: number) => {
    setPage(to)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }
  return (
    <>
      <View className="hit-rows">
        {hits.slice(page * ROWS, (page + 1) * ROWS).map((hit) => {
          const hours = list.hours[hit.service.hours]
          const scene = list.scenes.find(({ id }) => id === hit.service.sceneId)
          return hours ? (
            <HitRow
              key={hit.service.id}
              hit={hit}
              hours={hours}
              icon={sceneIcon(scene?.icon)}
              now={now}
              onTap={() => onOpen(hit.place.id)}
            />
          ) : null
        })}
      </View>
      {pages > 1 ? (
        <View className="hit-pages">
          {page > 0 ? (
            <TextButton label="上一页" onTap={() => turn(page - 1)} />
          ) : (
            <View className="hit-page-gap" />
          )}
          <View className="text-soft">
            第 {page + 1} 页，共 {pages} 页
          </View>
          {page + 1 < pages ? (
            <TextButton label="下一页" onTap={() => turn(page + 1)} />
          ) : (
            <View className="hit-page-gap" />
          )}
        </View>
      ) : null}
    </>
  )
}
