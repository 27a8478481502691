import { View } from '@tarojs/components'
import {
  buildRule,
  type RuleParts,
  readRuleParts,
  sayRule,
  WEEKDAY_NAMES,
} from '../../../domain/programme/rule-parts'
import { Choice } from '../../components/field/choice'
import { DateField } from '../../components/field/date-field'
import { MultiChoice } from '../../components/field/multi-choice'
import { PickField } from '../../components/field/pick-field'
import { TextField } from '../../components/field/text-field'

type RuleBuilderProps = {
  rule: string
  today: string
  onChange: (rule: string, said: string) => void
}

const KINDS = [
  { value: 'monthDay', label: '每月几号' },
  { value: 'monthWeekday', label: '每月第几个周几' },
  { value: 'weekly', label: '每周周几' },
  { value: 'daily', label: '每天' },
  { value: 'once', label: '只有一天' },
  { value: 'own', label: '自己写规则' },
] as const

type Kind = (typeof KINDS)[number]['value']

const DATES = [
  ...Array.from({ length: 31 }, (_, index) => ({ value: index + 1, label: `${index + 1} 号` })),
  { value: -1, label: '最后一天' },
]
const NTHS = [
  { value: 1, label: '第一个' },
  { value: 2, label: '第二个' },
  { value: 3, label: '第三个' },
  { value: 4, label: '第四个' },
  { value: -1, label: '最后一个' },
]
const WEEKDAYS = WEEKDAY_NAMES.map((name, index) => ({ value: index + 1, label: `周${name}` }))

/** What each kind begins with when it is chosen. */
const begin = (kind: Kind, { rule, today }: { rule: string; today: string }): RuleParts => {
  const beginnings: Record<Kind, RuleParts> = {
    monthDay: { kind: 'monthDay', date: 15 },
    monthWeekday: { kind: 'monthWeekday', nth: 1, weekday: 5 },
    weekly: { kind: 'weekly', weekdays: [3] },
    daily: { kind: 'daily' },
    once: { kind: 'once', day: today },
    own: { kind: 'own', rule },
  }
  return beginnings[kind]
}

type PartsProps = { parts: RuleParts; today: string; onParts: (parts: RuleParts) => void }

const PartsFields = ({ parts, today, onParts }: PartsProps) => {
  if (parts.kind === 'monthDay')
    return (
      <PickField
        label="几号"
        options={DATES}
        value={parts.date}
        onPick={(date) => onParts({ ...parts, date })}
      />
    )
  if (parts.kind === 'monthWeekday')
    return (
      <>
        <Choice
          label="第几个"
          options={NTHS}
          value={parts.nth}
          onPick={(nth) => onParts({ ...parts, nth })}
        />
        <Choice
          label="周几"
          options={WEEKDAYS}
          value={parts.weekday}
          onPick={(weekday) => onParts({ ...parts, weekday })}
        />
      </>
    )
  if (parts.kind === 'weekly')
    return (
      <MultiChoice
        label="周几"
        options={WEEKDAYS}
        values={parts.weekdays}
        onChange={(weekdays) => weekdays.length > 0 && onParts({ ...parts, weekdays })}
      />
    )
  if (parts.kind === 'once')
    return (
      <DateField label="哪天" value={parts.day} from={today} onPick={(day) => onParts({ ...parts, day })} />
    )
  if (parts.kind === 'own')
    return (
      <TextField
        label="规则（RFC 5545 RRULE）"
        value={parts.rule}
        max={200}
        placeholder="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO"
        onInput={(rule) => onParts({ kind: 'own', rule })}
      />
    )
  return null
}

/** Which days: said as people say it, written as a rule. What was written by hand stays as it is. */
export const RuleBuilder = ({ rule, today, onChange }: RuleBuilderProps) => {
  const parts = readRuleParts(rule)
  const change = (next: RuleParts) => onChange(buildRule(next), sayRule(next))
  return (
    <View className="stack">
      <Choice
        label="哪些日子"
        options={KINDS}
        value={parts.kind}
        onPick={(kind) => change(begin(kind, { rule, today }))}
      />
      <PartsFields parts={parts} today={today} onParts={change} />
    </View>
  )
}
