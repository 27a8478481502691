import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { CallRow } from '../../../../domain/pairing/call-schema'
import { CALL_WORDS } from '../../../../domain/pairing/words'
import { sayDay } from '../../../../domain/say-day'
import { dayOf, type Instant } from '../../../../domain/time'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { AlarmCard } from '../../../features/pairing/alarm-card'
import { CallElderSheet } from '../../../features/pairing/call-elder-sheet'
import { useDesk } from '../../../features/pairing/use-elders'

const TRIES_BEFORE_DOOR = 3

type CallLineProps = { row: CallRow; now: Instant; onTap: () => void }

const CallLine = ({ row, now, onTap }: CallLineProps) => {
  const today = dayOf(now)
  return (
    <Card onTap={onTap} label={`给${row.name}打电话`}>
      <View className="row-apart">
        <Text className="text-lead grow">
          {row.name} · {row.called}
        </Text>
        {row.tries >= TRIES_BEFORE_DOOR ? (
          <Tag tone="danger" text="上门看看" />
        ) : (
          <Tag tone="soon" text={`${sayDay(dayOf(row.dueAt), today)}该问`} />
        )}
      </View>
      <View>{row.phone}</View>
      {row.waiting > 0 ? <View className="text-soft">{row.waiting} 次看望等老人一句话</View> : null}
      {row.last ? (
        <View className="text-note">
          {sayDay(dayOf(row.last.at), today)}问过：{CALL_WORDS[row.last.result].label}
        </View>
      ) : null}
    </Card>
  )
}

/** What cannot wait first: visits without a word, then the elders to be asked how it goes. */
export default function CallsPage() {
  const query = useDesk()
  const [calling, call] = useState<CallRow | null>(null)
  return (
    <Screen title="看望警报和回访">
      <QueryView
        query={query}
        empty={{
          when: ({ alarms, calls }) => alarms.length + calls.length === 0,
          text: '都平安，也没有要打的电话',
          hint: '到时间没报平安的、该回访的，会出现在这里',
        }}
      >
        {({ now, alarms, calls }) => (
          <View className="stack">
            {alarms.map((alarm) => (
              <AlarmCard key={alarm.visitId} alarm={alarm} now={now} />
            ))}
            {calls.length > 0 ? <View className="text-lead">该打电话问问的</View> : null}
            {calls.map((row) => (
              <CallLine key={row.elderId} row={row} now={now} onTap={() => call(row)} />
            ))}
          </View>
        )}
      </QueryView>
      {calling ? <CallElderSheet {...calling} onClose={() => call(null)} /> : null}
    </Screen>
  )
}
