import { View } from '@tarojs/components'
import type { DraftProblem, ProgrammeDraft } from '../../../domain/programme/schema'
import { Strip } from '../../components/card/strip'
import { Choice } from '../../components/field/choice'
import { MultiChoice } from '../../components/field/multi-choice'
import { PickField } from '../../components/field/pick-field'
import { Stepper } from '../../components/field/stepper'
import { SwitchRow } from '../../components/field/switch-row'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { RuleBuilder } from './rule-builder'

type ProgrammeFormProps = {
  draft: ProgrammeDraft
  today: string
  problems: readonly DraftProblem[]
  stations: readonly { id: string; name: string }[]
  people: readonly { openid: string; name: string }[]
  onChange: (change: Partial<ProgrammeDraft>) => void
}

const PERIODS = [
  { value: 'session', label: '每场' },
  { value: 'week', label: '每周' },
  { value: 'month', label: '每月' },
] as const
const HOLIDAYS = [
  { value: 'keep', label: '照常' },
  { value: 'skip', label: '停一次' },
  { value: 'nextWorkday', label: '顺延到工作日' },
] as const

/** What is wrong with these fields, where one has just typed. */
const Problems = ({ of, problems }: { of: readonly string[]; problems: readonly DraftProblem[] }) => (
  <>
    {problems
      .filter(({ field }) => of.includes(field))
      .map(({ field, text }) => (
        <Strip key={field} tone="danger" icon="warning" role="alert">
          {text}
        </Strip>
      ))}
  </>
)

const Dates = ({ draft, today, problems, onChange }: ProgrammeFormProps) => (
  <View className="stack">
    <RuleBuilder
      rule={draft.rule}
      today={today}
      onChange={(rule, said) => onChange(said === '' ? { rule } : { rule, ruleText: said })}
    />
    <Problems of={['rule']} problems={problems} />
    <TextField
      label="一句话说日子"
      value={draft.ruleText}
      max={40}
      placeholder="每月 15 日"
      onInput={(ruleText) => onChange({ ruleText })}
    />
    <TimeField label="开始" value={draft.from} onPick={(from) => onChange({ from })} />
    <TimeField label="结束" value={draft.to} onPick={(to) => onChange({ to })} />
    <Problems of={['ruleText', 'from', 'to']} problems={problems} />
    <Choice
      label="碰上放假"
      options={HOLIDAYS}
      value={draft.onHoliday}
      onPick={(onHoliday) => onChange({ onHoliday })}
    />
  </View>
)

const Places = ({ draft, problems, onChange }: ProgrammeFormProps) => (
  <View className="stack">
    <Stepper
      label="一个时段"
      value={draft.slotMinutes}
      min={5}
      max={600}
      step={5}
      unit=" 分钟"
      onChange={(slotMinutes) => onChange({ slotMinutes })}
    />
    <Stepper
      label="一个时段收"
      value={draft.capacity}
      min={1}
      max={50}
      unit=" 人"
      onChange={(capacity) => onChange({ capacity })}
    />
    <Choice
      label="每人限次，按"
      options={PERIODS}
      value={draft.quota.period}
      onPick={(period) => onChange({ quota: { ...draft.quota, period } })}
    />
    <Stepper
      label="限"
      value={draft.quota.count}
      min={1}
      max={10}
      unit=" 次"
      onChange={(count) => onChange({ quota: { ...draft.quota, count } })}
    />
    <Problems of={['slotMinutes', 'capacity', 'quota']} problems={problems} />
  </View>
)

const Booking = ({ draft, problems, onChange }: ProgrammeFormProps) => (
  <View className="stack">
    <SwitchRow label="要预约" checked={draft.bookable} onChange={(bookable) => onChange({ bookable })} />
    <Stepper
      label="提前开放"
      value={draft.opensDaysBefore}
      min={0}
      max={90}
      unit=" 天"
      onChange={(opensDaysBefore) => onChange({ opensDaysBefore })}
    />
    <Stepper
      label="开始前停约"
      value={draft.closesMinutesBefore}
      min={0}
      max={10_080}
      step={5}
      unit=" 分钟"
      onChange={(closesMinutesBefore) => onChange({ closesMinutesBefore })}
    />
    <Stepper
      label="开始前能取消"
      value={draft.cancelMinutesBefore}
      min={0}
      max={10_080}
      step={30}
      unit=" 分钟"
      onChange={(cancelMinutesBefore) => onChange({ cancelMinutesBefore })}
    />
    <Stepper
      label="候补保留"
      value={draft.offerMinutes}
      min={5}
      max={1440}
      step={5}
      unit=" 分钟"
      onChange={(offerMinutes) => onChange({ offerMinutes })}
    />
    <SwitchRow
      label="在户外"
      text="暴雨、高温时会标出来"
      checked={draft.outdoors}
      onChange={(outdoors) => onChange({ outdoors })}
    />
    <Problems
      of={['opensDaysBefore', 'closesMinutesBefore', 'cancelMinutesBefore', 'offerMinutes']}
      problems={problems}
    />
  </View>
)

/** Everything of a programme in four parts, from what a rider sees to what the engine needs. */
export const ProgrammeForm = (props: ProgrammeFormProps) => {
  const { draft, stations, people, problems, onChange } = props
  return (
    <View className="stack">
      <TextField
        label="名字"
        value={draft.name}
        max={40}
        placeholder="免费理发"
        onInput={(name) => onChange({ name })}
      />
      <TextField
        label="一句话介绍"
        value={draft.summary}
        max={200}
        onInput={(summary) => onChange({ summary })}
      />
      <PickField
        label="在哪"
        options={stations.map(({ id, name }) => ({ value: id, label: name }))}
        value={draft.stationId}
        onPick={(stationId) => onChange({ stationId })}
      />
      <Problems of={['name', 'stationId']} problems={problems} />
      <Dates {...props} />
      <Places {...props} />
      <Booking {...props} />
      <MultiChoice
        label="谁来服务"
        options={people.map(({ openid, name }) => ({ value: openid, label: name }))}
        values={draft.staff}
        onChange={(staff) => onChange({ staff })}
      />
      <TextField
        label="带什么（用顿号隔开）"
        value={draft.bring.join('、')}
        max={100}
        onInput={(text) =>
          onChange({
            bring: text
              .split('、')
              .map((thing) => thing.trim())
              .filter(Boolean),
          })
        }
      />
      <SwitchRow
        label="停办"
        text="以后没有场次，过去的留着"
        checked={draft.ended}
        onChange={(ended) => onChange({ ended })}
      />
    </View>
  )
}
