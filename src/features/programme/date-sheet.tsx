import { View } from '@tarojs/components'
import { useState } from 'react'
import type { PlannedDay } from '../../../domain/programme/schema'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { DateField } from '../../components/field/date-field'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { Sheet } from '../../components/sheet/sheet'
import { openPage } from '../../platform/open-page'
import { plannedWords } from './planned-words'
import { useAddSession, useCloseDay, useMoveDay, useReopenDay } from './use-change'

type DateSheetProps = {
  programmeId: string
  /** The date that was tapped; null: a session in addition. */
  planned: PlannedDay | null
  today: string
  /** What a session in addition begins with. */
  hours: { from: string; to: string }
  onClose: () => void
}

type Wish = 'close' | 'move'

const WISHES = [
  { value: 'close', label: '关掉这一场' },
  { value: 'move', label: '改到别的时间' },
] as const

const SAYS: Record<Wish | 'extra' | 'reopen', string> = {
  close: '关掉，通知约了的人',
  move: '改期，约了的人跟着走',
  extra: '加一场',
  reopen: '重新开这一场',
}

/** One date of a programme: closed, moved, opened again; or one more. Always with a reason others read. */
export const DateSheet = ({ programmeId, planned, today, hours, onClose }: DateSheetProps) => {
  const [wish, setWish] = useState<Wish>('close')
  const [why, setWhy] = useState('')
  const [to, setTo] = useState(planned?.day ?? today)
  const [from, setFrom] = useState(planned?.from ?? hours.from)
  const [until, setUntil] = useState(planned?.to ?? hours.to)
  const close = useCloseDay(onClose)
  const move = useMoveDay(onClose)
  const extra = useAddSession(onClose)
  const reopen = useReopenDay(onClose)
  const isClosed = planned?.what === 'closed'
  const what = planned === null ? 'extra' : isClosed ? 'reopen' : wish
  const isTimed = what === 'extra' || what === 'move'
  const send = () => {
    const reason = why.trim()
    if (what === 'extra') extra.send({ programmeId, day: to, from, until, why: reason })
    else if (planned && what === 'move')
      move.send({ programmeId, day: planned.day, to, from, until, why: reason })
    else if (planned && what === 'reopen') reopen.send({ programmeId, day: planned.day, why: reason })
    else if (planned) close.send({ programmeId, day: planned.day, why: reason })
  }
  return (
    <Sheet open onClose={onClose} title={planned ? plannedWords(planned, today).title : '加一场'}>
      <View className="stack">
        {planned && !isClosed ? <Choice options={WISHES} value={wish} onPick={setWish} /> : null}
        {isTimed ? (
          <>
            <DateField label="哪天" value={to} from={today} onPick={setTo} />
            <TimeField label="开始" value={from} onPick={setFrom} />
            <TimeField label="结束" value={until} onPick={setUntil} />
          </>
        ) : null}
        <TextField
          label="为什么（大家看得到）"
          value={why}
          max={100}
          placeholder="停电、师傅有事"
          onInput={setWhy}
        />
        <MainButton
          label={SAYS[what]}
          disabled={why.trim() === ''}
          busy={close.busy || move.busy || extra.busy || reopen.busy}
          onTap={send}
        />
        {planned ? (
          <TextButton
            label="看这一天的名单"
            tone="quiet"
            onTap={() =>
              openPage(`packages/booking-desk/session/index?programmeId=${programmeId}&day=${planned.day}`)
            }
          />
        ) : null}
      </View>
    </Sheet>
  )
}
