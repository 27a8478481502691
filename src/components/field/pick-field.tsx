import { Picker } from '@tarojs/components'
import { Labelled } from './labelled'
import { PickedBox } from './picked-box'

type PickFieldProps<V> = {
  label: string
  options: readonly { value: V; label: string }[]
  value: V | null
  onPick: (value: V) => void
}

/** One of many, on WeChat's own wheel. For a handful of choices `Choice` is faster. */
export const PickField = <V,>({ label, options, value, onPick }: PickFieldProps<V>) => {
  const chosen = options.findIndex((option) => option.value === value)
  return (
    <Labelled label={label}>
      <Picker
        mode="selector"
        range={options.map((option) => option.label)}
        value={Math.max(chosen, 0)}
        onChange={({ detail }) => {
          const option = options[Number(detail.value)]
          if (option) onPick(option.value)
        }}
      >
        <PickedBox label={label} text={options[chosen]?.label ?? null} hint="点这里选" />
      </Picker>
    </Labelled>
  )
}
