import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { WorkView } from '../../../domain/wall/schema'
import { layWall } from './lay-wall'
import './wall.scss'
import { WorkCard } from './work-card'

type WallViewProps = { works: readonly WorkView[]; withState?: boolean }

const once = (works: readonly WorkView[]): WorkView[] => [
  ...new Map(works.map((work) => [work.id, work])).values(),
]

/** Works as they hang: the first chosen one across, the others in two columns of different heights. */
export const WallView = ({ works, withState = false }: WallViewProps) => {
  const { first, left, right } = useMemo(() => layWall(once(works)), [works])
  const show = (work: WorkView) => <WorkCard key={work.id} work={work} withState={withState} />
  return (
    <View>
      {first ? (
        <View className="wall-first">
          <WorkCard work={first} large withState={withState} />
        </View>
      ) : null}
      <View className="wall-columns">
        <View className="wall-column">{left.map(show)}</View>
        <View className="wall-column">{right.map(show)}</View>
      </View>
    </View>
  )
}
