import { View } from '@tarojs/components'
import { useState } from 'react'
import type { VisitView } from '../../../domain/pairing/call-schema'
import type { HowElder } from '../../../domain/pairing/schema'
import { sayClock } from '../../../domain/say-day'
import { type Instant, minutesBetween } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { HOW_OPTIONS } from './pairing-words'
import { useLeave } from './use-my-pairings'

const LETTERS = 300

/** The visit that goes on: since when, how the elder is, a word, and the tap that says one has left safely. */
export const LeaveForm = ({ visit, now }: { visit: VisitView; now: Instant }) => {
  const [how, pick] = useState<HowElder | null>(null)
  const [note, setNote] = useState('')
  const leave = useLeave()
  const isLate = now > visit.leaveBy
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <BigNumber label="到了" value={Math.max(minutesBetween(visit.arrivedAt, now), 0)} unit="分钟" />
          <Strip tone={isLate ? 'danger' : 'soon'} icon="shield">
            {isLate
              ? '社工在找你了，走了就点一下报平安。'
              : `最晚 ${sayClock(visit.leaveBy)} 前报平安，不然社工会打电话找你。`}
          </Strip>
        </View>
      </Card>
      <Choice label="老人怎么样？" options={HOW_OPTIONS} value={how} onPick={pick} />
      <TextArea
        value={note}
        onInput={setNote}
        placeholder="想说的：聊了什么、缺什么（可以不写）"
        max={LETTERS}
      />
      <MainButton
        label={how === null ? '先选老人怎么样' : '我平安离开'}
        disabled={how === null}
        busy={leave.busy}
        note={leave.error ? errorLine(leave.error) : undefined}
        onTap={() => how && leave.send({ visitId: visit.id, how, note: note.trim() })}
      />
    </View>
  )
}
