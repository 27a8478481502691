import { Input, View } from '@tarojs/components'
import type { ReadingField } from '../../../domain/clinic/reading-limits'
import { Tap } from '../../components/button/tap'
import { aria } from '../../platform/aria'
import './number-box.scss'
import { FIELD_NAMES, stepField } from './reading-draft'

type NumberBoxProps = {
  field: ReadingField
  value: string
  wrong: boolean
  onChange: (value: string) => void
}

/** One number of a measurement: large, pre-filled, typed or stepped with a thumb. */
export const NumberBox = ({ field, value, wrong, onChange }: NumberBoxProps) => {
  const name = FIELD_NAMES[field]
  return (
    <View className="number-box">
      <View className="text-soft number-box-name">{name}</View>
      <Input
        className={`number-box-input ${wrong ? 'number-box-wrong' : ''}`}
        type="digit"
        value={value}
        maxlength={5}
        cursorSpacing={160}
        onInput={({ detail }) => onChange(detail.value)}
        {...aria({ label: name })}
      />
      <View className="number-box-keys">
        <Tap
          className="number-box-key"
          downClass="text-button-down"
          label={`${name}减一点`}
          onTap={() => onChange(stepField(field, value, false))}
        >
          −
        </Tap>
        <Tap
          className="number-box-key"
          downClass="text-button-down"
          label={`${name}加一点`}
          onTap={() => onChange(stepField(field, value, true))}
        >
          +
        </Tap>
      </View>
    </View>
  )
}
