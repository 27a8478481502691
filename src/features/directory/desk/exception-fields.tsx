import { View } from '@tarojs/components'
import type { Schedule } from '../../../../domain/directory/schema'
import type { Day } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { DateField } from '../../../components/field/date-field'
import { TextField } from '../../../components/field/text-field'

type Exception = Schedule['exceptions'][number]
const MOST = 20
type ExceptionFieldsProps = { schedule: Schedule; today: Day; onChange: (schedule: Schedule) => void }

/** An end before the new start moves along with it. */
const startingOn = (exception: Exception, from: Day): Exception =>
  exception.to < from ? { ...exception, from, to: from } : { ...exception, from }

type OneProps = { exception: Exception; onChange: (exception: Exception | null) => void }

const One = ({ exception, onChange }: OneProps) => (
  <View className="stack">
    <View className="row span-times">
      <View className="grow">
        <DateField
          label="从哪天"
          value={exception.from}
          onPick={(from) => onChange(startingOn(exception, from))}
        />
      </View>
      <View className="grow">
        <DateField
          label="到哪天"
          value={exception.to}
          from={exception.from}
          onPick={(to) => onChange({ ...exception, to })}
        />
      </View>
    </View>
    <TextField
      label={exception.spans.length === 0 ? '为什么不开' : '为什么换时间'}
      value={exception.why}
      max={20}
      onInput={(why) => onChange({ ...exception, why })}
    />
    <TextButton label="去掉这几天" tone="quiet" onTap={() => onChange(null)} />
  </View>
)

/** Days on which it stays closed, whatever the week says. */
export const ExceptionFields = ({ schedule, today, onChange }: ExceptionFieldsProps) => {
  const { exceptions } = schedule
  const change = (index: number, exception: Exception | null) =>
    onChange({
      ...schedule,
      exceptions: exceptions.flatMap((one, at) => (at === index ? (exception ?? []) : one)),
    })
  return (
    <>
      {exceptions.map((exception, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an exception has no name but its place
        <One key={index} exception={exception} onChange={(changed) => change(index, changed)} />
      ))}
      {exceptions.length < MOST ? (
        <TextButton
          label="加几天不开门"
          onTap={() =>
            onChange({
              ...schedule,
              exceptions: [...exceptions, { from: today, to: today, why: '', spans: [] }],
            })
          }
        />
      ) : null}
    </>
  )
}
