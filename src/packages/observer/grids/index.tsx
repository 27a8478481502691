import { View } from '@tarojs/components'
import { useState } from 'react'
import type { GridTab, Overview } from '../../../../domain/observer/schema'
import { apiErrorOf } from '../../../api/api-error'
import { errorLine } from '../../../api/error-texts'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { GridReports } from '../../../features/observer/grid-reports'
import { GridStrip } from '../../../features/observer/grid-strip'
import { JoinFooter } from '../../../features/observer/join-footer'
import { useJoin, useOverview } from '../../../features/observer/use-observer'
import { PhoneSheet } from '../../../features/person/phone-sheet'
import { askSubscribe } from '../../../platform/subscribe'

const TABS: { id: GridTab; label: string }[] = [
  { id: 'open', label: '没解决的' },
  { id: 'solved', label: '解决了' },
]
const CONFIRM_TAB = { id: 'confirm' as const, label: '等我看' }
const WHY = '照看网格的人能确认“真的解决了”，社工要知道是谁。'

const isPhoneNeeded = (error: unknown): boolean => apiErrorOf(error).code === 'PHONE_NEEDED'

/** Which grid is looked at: the one that was tapped, else one's own, else the first. */
const shownGrid = ({ grids, mine }: Overview, tapped: string | null) =>
  grids.find(({ id }) => id === (tapped ?? mine?.grid)) ?? grids[0]

/** The street in grids: who looks after which, what is open there, what I can confirm. */
export default function GridsPage() {
  const query = useOverview()
  const [tapped, tap] = useState<string | null>(null)
  const [tab, choose] = useState<GridTab>('open')
  const [isAskingPhone, setAskingPhone] = useState(false)
  const join = useJoin((error) => setAskingPhone(isPhoneNeeded(error)))
  const overview = query.data
  const grid = overview ? shownGrid(overview, tapped) : undefined
  const send = () => grid && join.send({ gridId: grid.id })
  const ask = async () => {
    await askSubscribe(overview?.templateIds ?? [])
    send()
  }
  const bound = () => {
    setAskingPhone(false)
    send()
  }
  const note = join.error && !isPhoneNeeded(join.error) ? errorLine(join.error) : undefined
  const isActive = overview?.mine?.state === 'active'
  return (
    <Screen
      footer={
        overview && grid ? (
          <JoinFooter
            grid={grid}
            mine={overview.mine}
            busy={join.busy}
            note={note}
            onJoin={() => void ask()}
          />
        ) : undefined
      }
    >
      <QueryView
        query={query}
        empty={{ when: ({ grids }) => grids.length === 0, text: '这条街还没划网格', hint: '划好了会在这里' }}
      >
        {(street) => (
          <View className="stack">
            {street.mine?.state === 'asked' ? (
              <Strip tone="soon" icon="clock">
                {street.mine.name}：等社工同意，同意了会告诉你
              </Strip>
            ) : null}
            <GridStrip overview={street} chosen={grid?.id ?? ''} onChoose={tap} />
            <TabStrip tabs={isActive ? [...TABS, CONFIRM_TAB] : TABS} chosen={tab} onChoose={choose} />
            {grid ? <GridReports gridId={grid.id} tab={tab} /> : null}
          </View>
        )}
      </QueryView>
      <PhoneSheet open={isAskingPhone} why={WHY} onClose={() => setAskingPhone(false)} onBound={bound} />
    </Screen>
  )
}
