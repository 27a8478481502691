import { Textarea } from '@tarojs/components'
import { aria } from '../../platform/aria'
import './growing-text.scss'

type GrowingTextProps = {
  className: string
  value: string
  onInput: (value: string) => void
  placeholder: string
  /** Most characters. */
  max: number
  /** Pixels kept free between the cursor and the keyboard. */
  spacing: number
  /** True inside something that stays in place while the page scrolls. */
  fixed?: boolean
}

/** A field of several lines without a look of its own: it grows with the text and takes its type from `className`. */
export const GrowingText = ({
  className,
  value,
  onInput,
  placeholder,
  max,
  spacing,
  fixed = false,
}: GrowingTextProps) => (
  <Textarea
    className={`growing-text ${className}`}
    placeholderClass="growing-text-hint"
    value={value}
    placeholder={placeholder}
    maxlength={max}
    autoHeight
    fixed={fixed}
    disableDefaultPadding
    showConfirmBar={false}
    cursorSpacing={spacing}
    onInput={({ detail }) => onInput(detail.value)}
    {...aria({ label: placeholder })}
  />
)
