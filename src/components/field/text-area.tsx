import { Textarea, View } from '@tarojs/components'
import { aria } from '../../platform/aria'
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
    <Textarea
      className="text-area-input"
      placeholderClass="text-area-hint"
      value={value}
      placeholder={placeholder}
      maxlength={max}
      autoHeight
      disableDefaultPadding
      showConfirmBar={false}
      cursorSpacing={120}
      onInput={({ detail }) => onInput(detail.value)}
      {...aria({ label: placeholder })}
    />
    {value.length > max * 0.9 ? (
      <View className="text-area-count">
        {value.length}/{max}
      </View>
    ) : null}
  </View>
)
