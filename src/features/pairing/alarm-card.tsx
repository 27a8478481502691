import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AlarmRow } from '../../../domain/pairing/call-schema'
import type { AlarmResult } from '../../../domain/pairing/schema'
import { sayClock, sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant, minutesBetween } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { MenuRow } from '../../components/card/menu-row'
import { Strip } from '../../components/card/strip'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { dial } from '../../platform/dial'
import { ALARM_OPTIONS, ALARM_TITLES } from './pairing-words'
import { useHandle, useRiderPhone } from './use-elders'

const HandleSheet = ({ visitId, onClose }: { visitId: string; onClose: () => void }) => {
  const [result, pick] = useState<AlarmResult | null>(null)
  const [note, setNote] = useState('')
  const handle = useHandle(onClose)
  return (
    <Sheet open onClose={onClose} title="怎么了结的">
      <View className="stack">
        <Choice options={ALARM_OPTIONS} value={result} onPick={pick} />
        <TextArea value={note} onInput={setNote} placeholder="补一句（可以不写，加密保存）" max={300} />
        <MainButton
          label="解除警报"
          disabled={result === null}
          busy={handle.busy}
          note={handle.error ? errorLine(handle.error) : undefined}
          onTap={() => result && handle.send({ visitId, result, note: note.trim() })}
        />
      </View>
    </Sheet>
  )
}

const sayWait = (since: Instant, now: Instant): string => {
  const minutes = Math.max(minutesBetween(since, now), 0)
  if (minutes === 0) return '刚刚'
  return minutes < 120 ? `${minutes} 分钟了` : `${Math.floor(minutes / 60)} 小时了`
}

/** An alarm: what is wrong, since when, and everybody to ring, before the reason why it may end. */
export const AlarmCard = ({ alarm, now }: { alarm: AlarmRow; now: Instant }) => {
  const [ending, end] = useState(false)
  const rider = useRiderPhone(dial)
  const { facts, kind, since, alias, note, arrivedAt } = alarm
  return (
    <Card>
      <View className="stack">
        <Strip tone="danger" icon="warning" role="alert">
          {ALARM_TITLES[kind]}，{sayWait(since, now)}
        </Strip>
        <Text className="text-lead">{facts?.called ?? '一位老人'}</Text>
        <View>
          {alias} {sayMoment(arrivedAt, dayOf(now))} 到的
          {kind === 'late' ? `，该在 ${sayClock(since)} 前报平安` : ''}
        </View>
        {note ? <View className="text-soft">{note}</View> : null}
        <View>
          <MenuRow
            icon="phone"
            title={rider.busy ? '正在取号码…' : '打给骑手'}
            text="拨打会留下记录，骑手看得到"
            onTap={() => rider.send({ pairingId: alarm.pairingId })}
          />
          {facts ? (
            <MenuRow icon="phone" title="打给老人" text={facts.phone} onTap={() => dial(facts.phone)} />
          ) : null}
          {facts?.contacts.map(({ name, relation, phone }) => (
            <MenuRow
              key={`${relation}${phone}`}
              icon="people"
              title={`打给${relation} ${name}`}
              text={phone}
              onTap={() => dial(phone)}
            />
          ))}
        </View>
        {facts ? <View className="text-soft">{facts.address}</View> : null}
        <TextButton label="已经了结，解除警报" onTap={() => end(true)} />
      </View>
      {ending ? <HandleSheet visitId={alarm.visitId} onClose={() => end(false)} /> : null}
    </Card>
  )
}
