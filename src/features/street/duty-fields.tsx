import { View } from '@tarojs/components'
import type { StationItem } from '../../../domain/street/schema'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { MultiChoice } from '../../components/field/multi-choice'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'

type Duty = NonNullable<StationItem['duty']>
type DutyFieldsProps = { duty: Duty; onChange: (duty: Duty) => void }

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((name, index) => ({
  value: index + 1,
  label: `周${name}`,
}))
const MOST = 20
const NEW_SHIFT = { days: [1, 2, 3, 4, 5], from: '09:00', to: '18:00', name: '' }

/** Who looks after the station, by weekday and hours. */
export const DutyFields = ({ duty, onChange }: DutyFieldsProps) => {
  const change = (place: number, fields: Partial<Duty[number]>) =>
    onChange(duty.map((shift, index) => (index === place ? { ...shift, ...fields } : shift)))
  // Shifts have no name of their own while they are written; their place keeps the cursor in its field.
  const numbered = duty.map((shift, place) => ({ shift, place }))
  return (
    <View className="stack">
      <View className="text-lead">谁值守</View>
      {numbered.map(({ shift, place }) => (
        <Card key={place}>
          <View className="stack">
            <TextField label="名字" value={shift.name} max={10} onInput={(name) => change(place, { name })} />
            <MultiChoice
              options={WEEKDAYS}
              values={shift.days}
              onChange={(days) => change(place, { days })}
            />
            <TimeField label="从" value={shift.from} onPick={(from) => change(place, { from })} />
            <TimeField label="到" value={shift.to} onPick={(to) => change(place, { to })} />
            <TextButton
              label="去掉这一班"
              tone="danger"
              onTap={() => onChange(duty.filter((_, index) => index !== place))}
            />
          </View>
        </Card>
      ))}
      {duty.length < MOST ? <TextButton label="加一班" onTap={() => onChange([...duty, NEW_SHIFT])} /> : null}
    </View>
  )
}
