import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Choice } from '../../../components/field/choice'
import { TextField } from '../../../components/field/text-field'
import type { QuestionDraft } from './task-draft'

type QuestionFieldsProps = {
  /** From 1. */
  number: number
  question: QuestionDraft
  onChange: (question: QuestionDraft) => void
}

/** One question, its answers, and which of them is right. */
export const QuestionFields = ({ number, question, onChange }: QuestionFieldsProps) => {
  const { ask, options, right } = question
  const write = (at: number, text: string) =>
    onChange({ ...question, options: options.map((option, index) => (index === at ? text : option)) })
  const filled = options.map((label, value) => ({ label, value })).filter(({ label }) => label.trim() !== '')
  return (
    <Card>
      <View className="stack">
        <TextField
          label={`第 ${number} 题问什么`}
          value={ask}
          max={60}
          onInput={(words) => onChange({ ...question, ask: words })}
        />
        {options.map((option, index) => (
          <TextField
            // biome-ignore lint/suspicious/noArrayIndexKey: an answer is its place
            key={index}
            label={`回答 ${index + 1}`}
            value={option}
            max={40}
            onInput={(text) => write(index, text)}
          />
        ))}
        {filled.length > 1 ? (
          <Choice
            label="哪个对"
            options={filled}
            value={right}
            onPick={(value) => onChange({ ...question, right: value })}
          />
        ) : null}
      </View>
    </Card>
  )
}
