import { Input, View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import { Labelled } from './labelled'

type TextFieldProps = {
  label: string
  value: string
  onInput: (value: string) => void
  placeholder?: string
  /** Most characters. */
  max?: number
  /** Which keyboard opens; `digit` has a decimal point. */
  kind?: 'text' | 'number' | 'digit' | 'tel'
}

/** WeChat knows no keyboard for phone numbers but the one for numbers. */
const INPUT_TYPES = { text: 'text', number: 'number', digit: 'digit', tel: 'number' } as const

/** One line to write. */
export const TextField = ({
  label,
  value,
  onInput,
  placeholder = '',
  max = 60,
  kind = 'text',
}: TextFieldProps) => (
  <Labelled label={label}>
    <View className="field-box">
      <Input
        className="field-input"
        placeholderClass="field-hint"
        type={INPUT_TYPES[kind]}
        value={value}
        placeholder={placeholder}
        maxlength={max}
        cursorSpacing={120}
        onInput={({ detail }) => onInput(detail.value)}
        {...aria({ label })}
      />
    </View>
  </Labelled>
)
