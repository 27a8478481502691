import { View } from '@tarojs/components'
import { aria } from '../../platform/aria'
import { Tap } from '../button/tap'
import { stepped } from './stepped'
import './stepper.scss'

type StepperProps = {
  label: string
  value: number
  min: number
  max: number
  step?: number
  unit?: string
  onChange: (value: number) => void
}

type KeyProps = { sign: string; name: string; off: boolean; onTap: () => void }

const Key = ({ sign, name, off, onTap }: KeyProps) => (
  <Tap
    className={`stepper-key ${off ? 'stepper-key-off' : ''}`}
    downClass="stepper-key-down"
    label={name}
    disabled={off}
    onTap={onTap}
  >
    {sign}
  </Tap>
)

/** A number one changes by tapping, for a thumb in a glove. */
export const Stepper = ({ label, value, min, max, step = 1, unit = '', onChange }: StepperProps) => (
  <View className="stepper">
    <View className="grow">{label}</View>
    <View className="stepper-keys">
      <Key
        sign="−"
        name={`${label}，减`}
        off={value <= min}
        onTap={() => onChange(stepped(value, -step, { min, max }))}
      />
      <View className="stepper-value" {...aria({ live: 'polite' })}>
        {value}
        {unit}
      </View>
      <Key
        sign="+"
        name={`${label}，加`}
        off={value >= max}
        onTap={() => onChange(stepped(value, step, { min, max }))}
      />
    </View>
  </View>
)
