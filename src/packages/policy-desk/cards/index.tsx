import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskCards } from '../../../../domain/policy/desk-schema'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { StateView } from '../../../components/state/state-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { DeskRow } from '../../../features/policy/desk/desk-row'
import { type DeskTab, deskTabs, isIn } from '../../../features/policy/desk/desk-words'
import { useDeskCards } from '../../../features/policy/desk/use-card-desk'
import { openPage } from '../../../platform/open-page'

const STEP = 20

const Cards = ({ desk: { cards, now } }: { desk: DeskCards }) => {
  const [tab, choose] = useState<DeskTab>('all')
  const [shown, show] = useState(STEP)
  const inside = cards.filter((card) => isIn(tab, card))
  const today = dayOf(now)
  const open = (id: string) => openPage(`packages/policy-desk/review/index?id=${id}`)
  return (
    <View className="stack">
      <TabStrip tabs={deskTabs(cards)} chosen={tab} onChoose={choose} />
      {inside.length === 0 ? <StateView state="empty" text="这里没有卡" small /> : null}
      {inside.slice(0, shown).map((row) => (
        <DeskRow key={row.id} row={row} today={today} onTap={() => open(row.id)} />
      ))}
      {shown < inside.length ? (
        <TextButton label={`再看 ${STEP} 张`} tone="quiet" onTap={() => show(shown + STEP)} />
      ) : null}
    </View>
  )
}

/** All policy cards: waiting for review first, then what came back, then what is due for a check. */
export default function PolicyDeskCards() {
  const query = useDeskCards()
  return (
    <Screen
      title="政策卡"
      footer={<MainButton label="写一张新的" onTap={() => openPage('packages/policy-desk/edit/index')} />}
    >
      <QueryView query={query}>{(desk) => <Cards desk={desk} />}</QueryView>
    </Screen>
  )
}
