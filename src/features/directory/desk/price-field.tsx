import { useState } from 'react'
import type { Price } from '../../../../domain/directory/schema'
import { Choice } from '../../../components/field/choice'
import { TextField } from '../../../components/field/text-field'
import { numberOfPrice, priceOf } from './draft'

const KINDS: readonly { value: Price['kind']; label: string }[] = [
  { value: 'free', label: '免费' },
  { value: 'percent', label: '打折' },
  { value: 'cents', label: '一口价' },
  { value: 'less', label: '少几块' },
  { value: 'usual', label: '原价' },
  { value: 'ask', label: '到店问' },
]
const NUMBER_LABELS: Partial<Record<Price['kind'], string>> = {
  percent: '付原价的百分之几（85 就是 8.5 折）',
  cents: '多少元',
  less: '少多少元',
}

type PriceFieldProps = { price: Price; onChange: (price: Price) => void }

/** What riders pay. The number is kept as it is typed, so that `9.` can become `9.9`. */
export const PriceField = ({ price, onChange }: PriceFieldProps) => {
  const [typed, type] = useState(String(numberOfPrice(price) || ''))
  const label = NUMBER_LABELS[price.kind]
  return (
    <>
      <Choice
        label="骑手付多少"
        options={KINDS}
        value={price.kind}
        onPick={(kind) => onChange(priceOf(kind, Number(typed), price))}
      />
      {label ? (
        <TextField
          label={label}
          kind="digit"
          value={typed}
          max={7}
          onInput={(next) => {
            type(next)
            onChange(priceOf(price.kind, Number(next), price))
          }}
        />
      ) : null}
    </>
  )
}
