import { View } from '@tarojs/components'
import type { Schedule } from '../../../../domain/directory/schema'
import { TextButton } from '../../../components/button/text-button'
import { MultiChoice } from '../../../components/field/multi-choice'
import { TimeField } from '../../../components/field/time-field'
import { ruleOfWeekdays, WEEKDAYS, weekdaysOfRule } from './week-rule'

type Span = Exclude<Schedule['spans'], '24h'>[number]
type SpanFieldProps = { span: Span; onChange: (span: Span) => void; onRemove: (() => void) | null }

/** On which weekdays and from when until when; after midnight is fine. */
export const SpanField = ({ span, onChange, onRemove }: SpanFieldProps) => {
  const days = weekdaysOfRule(span.rule)
  return (
    <View className="stack">
      {days ? (
        <MultiChoice
          label="星期几"
          options={WEEKDAYS}
          values={days}
          onChange={(chosen) => onChange({ ...span, rule: ruleOfWeekdays(chosen) })}
        />
      ) : (
        <View className="text-note">这一段的日子按特别的规则来：{span.rule}</View>
      )}
      <View className="row span-times">
        <View className="grow">
          <TimeField label="从" value={span.from} onPick={(from) => onChange({ ...span, from })} />
        </View>
        <View className="grow">
          <TimeField label="到（可以过半夜）" value={span.to} onPick={(to) => onChange({ ...span, to })} />
        </View>
      </View>
      {onRemove ? <TextButton label="去掉这一段" tone="quiet" onTap={onRemove} /> : null}
    </View>
  )
}
