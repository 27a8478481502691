import { Picker } from '@tarojs/components'
import { Labelled } from './labelled'
import { PickedBox } from './picked-box'

type DateFieldProps = {
  label: string
  /** `YYYY-MM-DD`. */
  value: string | null
  onPick: (day: string) => void
  /** The first and the last day one may pick. */
  from?: string
  to?: string
}

const inWords = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}

/** A day, on WeChat's own wheel. */
export const DateField = ({ label, value, onPick, from, to }: DateFieldProps) => (
  <Labelled label={label}>
    <Picker
      mode="date"
      value={value ?? from ?? ''}
      start={from}
      end={to}
      onChange={({ detail }) => onPick(detail.value)}
    >
      <PickedBox label={label} text={value ? inWords(value) : null} hint="点这里选日子" />
    </Picker>
  </Labelled>
)
