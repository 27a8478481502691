import { View } from '@tarojs/components'
import { ChoiceChip, type Option } from './choice-chip'
import { Labelled } from './labelled'

type ChoiceProps<V> = {
  label?: string
  options: readonly Option<V>[]
  value: V | null
  onPick: (value: V) => void
}

/** One of a handful, all in sight. */
export const Choice = <V extends string | number | boolean>({
  label,
  options,
  value,
  onPick,
}: ChoiceProps<V>) => (
  <Labelled label={label}>
    <View className="choices">
      {options.map((option) => (
        <ChoiceChip
          key={String(option.value)}
          option={option}
          on={option.value === value}
          onTap={() => onPick(option.value)}
        />
      ))}
    </View>
  </Labelled>
)
