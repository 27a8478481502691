import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Answers, ProgrammeView } from '../../../domain/booking/call-schema'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'

type Question = ProgrammeView['questions'][number]
type FieldProps = { question: Question; value: string; onChange: (value: string) => void }

const labelOf = ({ text, required }: Question): string => (required ? text : `${text}（可以不填）`)

const QuestionField = ({ question, value, onChange }: FieldProps) =>
  question.options.length > 0 ? (
    <Choice
      label={labelOf(question)}
      options={question.options.map((option) => ({ value: option, label: option }))}
      value={value === '' ? null : value}
      onPick={onChange}
    />
  ) : (
    <TextField label={labelOf(question)} value={value} onInput={onChange} max={300} />
  )

type QuestionSheetProps = {
  questions: readonly Question[]
  busy: boolean
  note: string | undefined
  onAnswer: (answers: Answers) => void
  onClose: () => void
}

/** What a programme asks before it books, on one sheet; only those who hold the session read the answers. */
export const QuestionSheet = ({ questions, busy, note, onAnswer, onClose }: QuestionSheetProps) => {
  const [answers, setAnswers] = useState<Record<string, string>>({})
  const given = questions.flatMap(({ id }) => {
    const text = (answers[id] ?? '').trim()
    return text === '' ? [] : [{ id, text }]
  })
  const isMissing = questions.some(({ id, required }) => required && !given.some((one) => one.id === id))
  return (
    <Sheet open onClose={onClose} title="先问一句">
      <View className="stack">
        {questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={answers[question.id] ?? ''}
            onChange={(value) => setAnswers({ ...answers, [question.id]: value })}
          />
        ))}
        <View className="text-note">只有负责这场服务的人看得到</View>
        <MainButton
          label="就这样约"
          busy={busy}
          disabled={isMissing}
          note={note}
          onTap={() => onAnswer(given)}
        />
      </View>
    </Sheet>
  )
}
