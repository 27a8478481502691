import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardRow } from '../../../domain/activity/desk-schema'
import { dayWords } from '../../../domain/say-day'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { TextButton } from '../../components/button/text-button'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { openPage } from '../../platform/open-page'
import { toast } from '../../platform/toast'
import { useActivityChange } from './use-activity-change'

type PartProps = { row: BoardRow; onClose: () => void }

const CallPart = ({ row, onClose }: PartProps) => {
  const [text, setText] = useState(row.missing.join('，'))
  const call = useActivityChange(api.activity.callForHelp.mutate, {
    onDone: () => {
      toast('喊出去了，几分钟里都会收到')
      onClose()
    },
  })
  const day = row.next?.day
  if (!day) return null
  return (
    <View className="stack">
      <TextField label="缺什么人" value={text} onInput={setText} max={60} placeholder="缺一个会认路的" />
      <MainButton
        label="告诉想来的人"
        busy={call.busy}
        disabled={text.trim() === ''}
        note={call.error ? errorLine(call.error) : undefined}
        onTap={() => call.send({ activityId: row.id, day, text: text.trim() })}
      />
    </View>
  )
}

const CancelPart = ({ row, onClose }: PartProps) => {
  const [why, setWhy] = useState('')
  const day = row.next?.day ?? null
  const [all, setAll] = useState(day === null)
  const cancel = useActivityChange(api.activity.cancel.mutate, {
    onDone: () => {
      toast('取消了，报名的人都会收到')
      onClose()
    },
  })
  return (
    <View className="stack">
      {day ? (
        <Choice
          options={[
            { value: false, label: `只这一次，${dayWords(day, day).date}` },
            { value: true, label: '整个不办了' },
          ]}
          value={all}
          onPick={setAll}
        />
      ) : null}
      <TextField label="为什么" value={why} onInput={setWhy} max={60} placeholder="下大雨" />
      <MainButton
        label="取消，告诉大家"
        busy={cancel.busy}
        disabled={why.trim() === ''}
        note={cancel.error ? errorLine(cancel.error) : undefined}
        onTap={() => cancel.send({ activityId: row.id, day: all ? null : day, why: why.trim() })}
      />
    </View>
  )
}

const edit = (query: string) => openPage(`packages/activity-desk/edit/index?${query}`)

/** What an organiser does with an activity. */
export const DeskActions = ({ row, onClose }: PartProps) => {
  const [part, show] = useState<'call' | 'cancel' | null>(null)
  const { id, next } = row
  const go = (open: () => void) => () => {
    onClose()
    open()
  }
  const openDoor = () => openPage(`packages/activity-desk/attendance/index?id=${id}&day=${next?.day ?? ''}`)
  return (
    <Sheet open onClose={onClose} title={row.title}>
      {part === 'call' ? <CallPart row={row} onClose={onClose} /> : null}
      {part === 'cancel' ? <CancelPart row={row} onClose={onClose} /> : null}
      {part === null ? (
        <View>
          {next ? <TextButton label="签到码和名单" onTap={go(openDoor)} /> : null}
          {next && row.missing.length > 0 ? (
            <TextButton label="缺人，喊一声" onTap={() => show('call')} />
          ) : null}
          <TextButton label="改一改" onTap={go(() => edit(`id=${id}`))} />
          <TextButton label="照着再办一个" onTap={go(() => edit(`copy=${id}`))} />
          <TextButton label="取消" tone="danger" onTap={() => show('cancel')} />
        </View>
      ) : null}
    </Sheet>
  )
}
