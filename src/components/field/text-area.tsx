import { View } from '@tarojs/components'
import { GrowingText } from './growing-text'
import './text-area.scss'

type TextAreaProps = {
  value: string
  onInput: (value: string) => void
  placeholder: string
  /** Most characters; the count shows when less than a tenth is left. */
  max: number
}

/** The one place to write on a screen; grows with the text. */
export const TextArea = ({ value, onInput, placeholder, max }: TextAreaProps) => (
  <View className="text-area">
    <GrowingText
      className="text-area-input"
      value={value}
      onInput={onInput}
      placeholder={placeholder}
      max={max}
      spacing={120}
    />
    {value.length > max * 0.9 ? (
      <View className="text-area-count">
        {value.length}/{max}
      </View>
    ) : null}
  </View>
)
