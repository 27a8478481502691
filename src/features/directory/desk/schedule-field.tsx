import { View } from '@tarojs/components'
import type { Schedule } from '../../../../domain/directory/schema'
import type { Day } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { SwitchRow } from '../../../components/field/switch-row'
import { EVERY_DAY } from './draft'
import { ExceptionFields } from './exception-fields'
import { SpanField } from './span-field'

const MOST_SPANS = 6
type ScheduleFieldProps = { schedule: Schedule; today: Day; onChange: (schedule: Schedule) => void }

/** Opening hours: around the clock, or spans of weekdays; public holidays; days that differ. */
export const ScheduleField = ({ schedule, today, onChange }: ScheduleFieldProps) => {
  const { spans } = schedule
  const change = (index: number, span: Exclude<typeof spans, '24h'>[number] | null) => {
    if (spans === '24h') return
    onChange({ ...schedule, spans: spans.flatMap((one, at) => (at === index ? (span ?? []) : one)) })
  }
  return (
    <View className="stack">
      <SwitchRow
        label="24 小时开着"
        checked={spans === '24h'}
        onChange={(always) => onChange({ ...schedule, spans: always ? '24h' : EVERY_DAY.spans })}
      />
      {spans === '24h'
        ? null
        : spans.map((span, index) => (
            <SpanField
              // biome-ignore lint/suspicious/noArrayIndexKey: a span has no name but its place
              key={index}
              span={span}
              onChange={(changed) => change(index, changed)}
              onRemove={spans.length > 1 ? () => change(index, null) : null}
            />
          ))}
      {spans !== '24h' && spans.length < MOST_SPANS ? (
        <TextButton
          label="再加一段时间"
          onTap={() =>
            onChange({ ...schedule, spans: [...spans, { rule: 'FREQ=DAILY', from: '17:00', to: '21:00' }] })
          }
        />
      ) : null}
      <SwitchRow
        label="法定节假日休息"
        checked={schedule.onHolidays === 'closed'}
        onChange={(closed) => onChange({ ...schedule, onHolidays: closed ? 'closed' : 'open' })}
      />
      <ExceptionFields schedule={schedule} today={today} onChange={onChange} />
    </View>
  )
}
