import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskList } from '../../../../domain/directory/desk-schema'
import { KIND_WORDS } from '../../../../domain/directory/words'
import { dayWords } from '../../../../domain/say-day'
import { type Day, dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Tag } from '../../../components/card/tag'
import { SearchField } from '../../../components/field/search-field'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { useDeskPlaces } from '../../../features/directory/desk/use-desk'
import { openPage } from '../../../platform/open-page'

const STEP = 20
const openEdit = (placeId: string) => openPage(`packages/directory-desk/edit/index?id=${placeId}`)

type Row = DeskList['places'][number]

const PlaceCard = ({ row, today }: { row: Row; today: Day }) => {
  const checked = row.checkedOn ? `${dayWords(row.checkedOn, today).date}核对过` : '还没全部核对过'
  return (
    <Card onTap={() => openEdit(row.id)} label={`${row.name}，${checked}`}>
      <View className="row-apart">
        <View className="text-lead grow">{row.name}</View>
        {row.waiting > 0 ? <Tag tone="soon" text={`${row.waiting} 条报错`} /> : null}
        {row.listed ? null : <Tag tone="closed" text="已撤下" />}
      </View>
      <View className="text-note">
        {KIND_WORDS[row.placeKind]} · {row.services} 项服务 · {checked}
        {row.sample ? ' · 示例' : ''}
      </View>
    </Card>
  )
}

const Places = ({ desk }: { desk: DeskList }) => {
  const [typed, type] = useState('')
  const [shown, show] = useState(STEP)
  const found = desk.places.filter(({ name }) => name.includes(typed.trim()))
  const waiting = desk.places.reduce((sum, place) => sum + place.waiting, 0)
  return (
    <View className="stack">
      <Card>
        <MenuRow
          icon="bell"
          title="骑手报的不对"
          text={waiting > 0 ? `${waiting} 条等着核对` : '没有等着的'}
          onTap={() => openPage('packages/directory-desk/corrections/index')}
        />
      </Card>
      <SearchField value={typed} onInput={type} placeholder="按名字找" />
      {found.length === 0 ? <StateView state="empty" text="没有叫这个名字的" small /> : null}
      {found.slice(0, shown).map((row) => (
        <PlaceCard key={row.id} row={row} today={dayOf(desk.now)} />
      ))}
      {shown < found.length ? (
        <TextButton label={`再看 ${STEP} 个`} tone="quiet" onTap={() => show(shown + STEP)} />
      ) : null}
    </View>
  )
}

/** The desk of the Friendly List: what was reported first, then what nobody has checked for longest. */
export default function DeskPlaces() {
  const query = useDeskPlaces()
  return (
    <Screen
      title="友好清单维护"
      footer={<MainButton label="加一个地方" onTap={() => openPage('packages/directory-desk/edit/index')} />}
    >
      <QueryView query={query}>{(desk) => <Places desk={desk} />}</QueryView>
    </Screen>
  )
}
