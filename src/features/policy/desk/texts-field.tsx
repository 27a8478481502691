import { View } from '@tarojs/components'
import { useState } from 'react'
import { Card } from '../../../components/card/card'
import { TextArea } from '../../../components/field/text-area'

type TextsFieldProps = {
  title: string
  hint: string
  texts: readonly string[]
  /** Most letters of all lines together. */
  max: number
  onChange: (texts: string[]) => void
}

/** Several short texts, one a line. */
export const TextsField = ({ title, hint, texts, max, onChange }: TextsFieldProps) => {
  const [typed, type] = useState(texts.join('\n'))
  return (
    <Card>
      <View className="stack">
        <View className="text-lead">{title}</View>
        <TextArea
          value={typed}
          placeholder={hint}
          max={max}
          onInput={(value) => {
            type(value)
            onChange(
              value
                .split('\n')
                .map((line) => line.trim())
                .filter((line) => line !== ''),
            )
          }}
        />
      </View>
    </Card>
  )
}
