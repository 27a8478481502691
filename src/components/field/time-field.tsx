import { Picker } from '@tarojs/components'
import { Labelled } from './labelled'
import { PickedBox } from './picked-box'

type TimeFieldProps = {
  label: string
  /** `HH:mm`. */
  value: string | null
  onPick: (time: string) => void
}

/** A time of the day, on WeChat's own wheel. */
export const TimeField = ({ label, value, onPick }: TimeFieldProps) => (
  <Labelled label={label}>
    <Picker mode="time" value={value ?? '09:00'} onChange={({ detail }) => onPick(detail.value)}>
      <PickedBox label={label} text={value} hint="点这里选时间" />
    </Picker>
  </Labelled>
)
