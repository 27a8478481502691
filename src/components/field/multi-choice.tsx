import { View } from '@tarojs/components'
import { ChoiceChip, type Option } from './choice-chip'
import { Labelled } from './labelled'

type MultiChoiceProps<V> = {
  label?: string
  options: readonly Option<V>[]
  values: readonly V[]
  onChange: (values: V[]) => void
}

/** Any of a handful; the answer keeps the order of the options. */
export const MultiChoice = <V extends string | number>({
  label,
  options,
  values,
  onChange,
}: MultiChoiceProps<V>) => {
  const toggle = (value: V) =>
    onChange(
      options
        .map((option) => option.value)
        .filter((other) => (other === value ? !values.includes(value) : values.includes(other))),
    )
  return (
    <Labelled label={label}>
      <View className="choices">
        {options.map((option) => (
          <ChoiceChip
            key={String(option.value)}
            option={option}
            on={values.includes(option.value)}
            many
            onTap={() => toggle(option.value)}
          />
        ))}
      </View>
    </Labelled>
  )
}
