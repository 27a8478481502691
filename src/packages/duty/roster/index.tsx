import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Roster } from '../../../../domain/duty/schema'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { AskSwapSheet, JoinSheet } from '../../../features/duty/roster-sheets'
import { ShiftActions } from '../../../features/duty/shift-actions'
import { ShiftCard } from '../../../features/duty/shift-card'
import { useOnNow, useRoster } from '../../../features/duty/use-duty'
import { WEEKS, type Week } from '../../../features/duty/weeks'

const OnNow = () => {
  const query = useOnNow()
  return (
    <Card>
      <View className="text-lead">这会儿谁在</View>
      <QueryView query={query} small>
        {({ onNow }) =>
          onNow.length === 0 ? (
            <View className="text-soft">这会儿没有人签到</View>
          ) : (
            <View>
              {onNow.map(({ stationId, stationName, name, until }) => (
                <View key={`${stationId}${name}`}>
                  {stationName}：{name}，到 {until}
                </View>
              ))}
            </View>
          )
        }
      </QueryView>
    </Card>
  )
}

const ME_WORDS: Record<Roster['me']['state'], string | null> = {
  none: null,
  pending: '报过名了，等社区通过。',
  active: null,
  away: '你现在不在名册上。',
}

/** Who takes which turn, four weeks ahead. */
export default function RosterPage() {
  const [week, choose] = useState<Week>('0')
  const [asking, ask] = useState<string | null>(null)
  const [isJoining, join] = useState(false)
  const query = useRoster(Number(week))
  const me = query.data?.me.state
  return (
    <Screen
      footer={
        me === 'none' || me === 'away' ? (
          <MainButton label="我也来值班" onTap={() => join(true)} />
        ) : undefined
      }
    >
      <View className="stack">
        <OnNow />
        <TabStrip tabs={WEEKS} chosen={week} onChoose={choose} />
        <QueryView
          query={query}
          empty={{ when: ({ shifts }) => shifts.length === 0, text: '这几天没有排班' }}
        >
          {({ shifts, now, templateIds, me: mine }) => (
            <View className="stack">
              {ME_WORDS[mine.state] ? <View className="text-soft">{ME_WORDS[mine.state]}</View> : null}
              {shifts.map((shift) => (
                <ShiftCard
                  key={shift.id}
                  shift={shift}
                  now={now}
                  action={
                    <ShiftActions shift={shift} templateIds={templateIds} onAsk={() => ask(shift.id)} />
                  }
                />
              ))}
            </View>
          )}
        </QueryView>
      </View>
      {asking ? <AskSwapSheet shiftId={asking} onClose={() => ask(null)} /> : null}
      {isJoining ? <JoinSheet onClose={() => join(false)} /> : null}
    </Screen>
  )
}
