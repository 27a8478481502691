import { View } from '@tarojs/components'
import { useState } from 'react'
import { readYuan, sayYuan } from '../../../domain/canteen/price'
import type { MealWindowItem } from '../../../domain/street/schema'
import { Choice } from '../../components/field/choice'
import { Stepper } from '../../components/field/stepper'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'

type MealFieldsProps = { item: MealWindowItem; onChange: (change: Partial<MealWindowItem>) => void }

const HOLIDAYS = [
  { value: 'keep', label: '节假日也开' },
  { value: 'skip', label: '节假日不开' },
] as const

const MOST_PRICES = 6

/** Prices the cashier taps, typed in one line: `12 15 18`. */
const PriceChoices = ({ item, onChange }: MealFieldsProps) => {
  const [typed, setTyped] = useState(item.priceChoices.map(sayYuan).join(' '))
  const read = (text: string) => {
    setTyped(text)
    const prices = text.split(/[\s，,、]+/).map(readYuan)
    onChange({ priceChoices: prices.filter((price) => price !== null).slice(0, MOST_PRICES) })
  }
  return (
    <TextField
      label="收银常用原价（元，空格隔开）"
      value={typed}
      placeholder="比如 12 15 18"
      onInput={read}
    />
  )
}

/** When the canteen serves, for how much, and on holidays. */
export const MealFields = ({ item, onChange }: MealFieldsProps) => (
  <View className="stack">
    <TextField label="食堂名字" value={item.name} max={20} onInput={(name) => onChange({ name })} />
    <TimeField label="几点开饭" value={item.from} onPick={(from) => onChange({ from })} />
    <TimeField label="几点收" value={item.to} onPick={(to) => onChange({ to })} />
    <Stepper
      label="骑手付原价的"
      value={item.percent}
      min={5}
      max={100}
      step={5}
      unit="%"
      onChange={(percent) => onChange({ percent })}
    />
    <Choice options={HOLIDAYS} value={item.onHoliday} onPick={(onHoliday) => onChange({ onHoliday })} />
    <PriceChoices item={item} onChange={onChange} />
  </View>
)
