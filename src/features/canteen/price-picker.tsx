import { View } from '@tarojs/components'
import { readYuan, riderPrice, sayYuan } from '../../../domain/canteen/price'
import { BigNumber } from '../../components/card/big-number'
import { Choice } from '../../components/field/choice'
import { TextField } from '../../components/field/text-field'

type PricePickerProps = {
  typed: string
  onType: (typed: string) => void
  /** Full prices in cents one tap away. */
  choices: readonly number[]
  percent: number
}

/** The full price, tapped or typed, and what the rider pays of it. */
export const PricePicker = ({ typed, onType, choices, percent }: PricePickerProps) => {
  const cents = readYuan(typed)
  return (
    <View className="stack">
      {choices.length > 0 ? (
        <Choice
          label="原价"
          options={choices.map((value) => ({ value, label: `${sayYuan(value)} 元` }))}
          value={cents}
          onPick={(value) => onType(sayYuan(value))}
        />
      ) : null}
      <TextField
        label={choices.length > 0 ? '别的价' : '原价（元）'}
        kind="digit"
        value={typed}
        placeholder="比如 15"
        max={7}
        onInput={onType}
      />
      {cents ? (
        <BigNumber label="骑手付" value={sayYuan(riderPrice(cents, percent))} unit="元" />
      ) : (
        <View className="text-note">先定原价，再扫码</View>
      )}
    </View>
  )
}
