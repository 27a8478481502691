import { View } from '@tarojs/components'
import type { PolicyContent } from '../../../../domain/policy/schema'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Choice } from '../../../components/field/choice'
import { DateField } from '../../../components/field/date-field'
import { Stepper } from '../../../components/field/stepper'
import { TextField } from '../../../components/field/text-field'

const STATUSES: { value: PolicyContent['status']; label: string; hint: string }[] = [
  { value: 'ship', label: '都有把握', hint: '每条都核实过' },
  { value: 'ship-partial', label: '部分待核实', hint: '待核实的有标记' },
  { value: 'hold', label: '先问再跑', hint: '关键的数还没有' },
]

type FieldsProps = { content: PolicyContent; change: (part: Partial<PolicyContent>) => void }

/** What a card is about, and how sure it is. */
export const HeadFields = ({ content, change }: FieldsProps) => (
  <Card>
    <View className="stack">
      <TextField label="标题" value={content.title} max={60} onInput={(title) => change({ title })} />
      <TextField label="属于哪一类" value={content.topic} max={20} onInput={(topic) => change({ topic })} />
      <Choice
        label="有多大把握"
        options={STATUSES}
        value={content.status}
        onPick={(status) => change({ status })}
      />
    </View>
  </Card>
)

const WEEK = 7
const MOST_DAYS = 364

/** From when until when it holds, and how often it is looked at. */
export const DateFields = ({ content, change }: FieldsProps) => (
  <Card>
    <View className="stack">
      <View className="text-lead">什么时候有效</View>
      <DateField label="从哪天" value={content.validFrom} onPick={(validFrom) => change({ validFrom })} />
      <DateField label="到哪天" value={content.validTo} onPick={(validTo) => change({ validTo })} />
      {content.validFrom || content.validTo ? (
        <TextButton
          label="原文没写起止，清空"
          tone="quiet"
          onTap={() => change({ validFrom: null, validTo: null })}
        />
      ) : null}
      <Stepper
        label="隔多少天核对一次"
        value={content.checkEvery}
        min={WEEK}
        max={MOST_DAYS}
        step={WEEK}
        unit="天"
        onChange={(checkEvery) => change({ checkEvery })}
      />
    </View>
  </Card>
)
