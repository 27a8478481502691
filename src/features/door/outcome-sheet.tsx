import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Outcome, Visit } from '../../../domain/booking/door-schema'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextArea } from '../../components/field/text-area'
import { Sheet } from '../../components/sheet/sheet'
import { RESULT_WORDS, TOPIC_WORDS } from './door-words'
import { useFinish } from './use-door'

const TOPICS: readonly Outcome['topic'][] = [
  'pay',
  'fine',
  'injury',
  'contract',
  'accident',
  'insurance',
  'platform',
  'family',
  'other',
]
const RESULTS: readonly Outcome['result'][] = ['advised', 'mediated', 'solved', 'referred']
const NOTE_MAX = 500

type OutcomeSheetProps = { visit: Visit; onClose: () => void }

/** How a talk with the lawyer ended: what about, what came of it, and a note only lawyers read. */
export const OutcomeSheet = ({ visit, onClose }: OutcomeSheetProps) => {
  const [topic, setTopic] = useState<Outcome['topic'] | null>(null)
  const [result, setResult] = useState<Outcome['result'] | null>(null)
  const [text, setText] = useState('')
  const finish = useFinish(onClose)
  const note = text.trim()
  return (
    <Sheet open onClose={onClose} title={`预约码 ${visit.code} 办完了`}>
      <View className="stack">
        <Choice
          label="什么事"
          options={TOPICS.map((value) => ({ value, label: TOPIC_WORDS[value] }))}
          value={topic}
          onPick={setTopic}
        />
        <Choice
          label="怎么样了"
          options={RESULTS.map((value) => ({ value, label: RESULT_WORDS[value] }))}
          value={result}
          onPick={setResult}
        />
        <TextArea
          value={text}
          onInput={setText}
          placeholder="记一笔（只有律师看得到，可不写）"
          max={NOTE_MAX}
        />
        <MainButton
          label="办完"
          busy={finish.busy}
          disabled={topic === null || result === null}
          onTap={() =>
            topic &&
            result &&
            finish.send({ bookingId: visit.id, outcome: { topic, result, ...(note ? { text: note } : {}) } })
          }
        />
      </View>
    </Sheet>
  )
}
