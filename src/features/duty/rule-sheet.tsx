import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DutyPlan, DutyRuleView } from '../../../domain/duty/schema'
import { buildRule, readRuleParts, WEEKDAY_NAMES } from '../../../domain/programme/rule-parts'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { MultiChoice } from '../../components/field/multi-choice'
import { PickField } from '../../components/field/pick-field'
import { Stepper } from '../../components/field/stepper'
import { SwitchRow } from '../../components/field/switch-row'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { Sheet } from '../../components/sheet/sheet'
import { useDutyStep } from './use-duty'

const WEEK = WEEKDAY_NAMES.map((name, index) => ({ value: index + 1, label: `周${name}` }))
const EVERY_DAY = WEEK.map(({ value }) => value)
const NEW = {
  name: '',
  stationId: '',
  rule: 'FREQ=DAILY',
  from: '12:00',
  to: '14:00',
  places: 1,
  ended: false,
}

const weekdaysOf = (rule: string): number[] => {
  const parts = readRuleParts(rule)
  return parts.kind === 'weekly' ? parts.weekdays : EVERY_DAY
}

const ruleOf = (weekdays: number[]): string =>
  buildRule(weekdays.length === EVERY_DAY.length ? { kind: 'daily' } : { kind: 'weekly', weekdays })

type Props = { rule: DutyRuleView | null; stations: DutyPlan['stations']; onClose: () => void }

/** A shift that comes again and again: on which weekdays, when, where, how many. */
export const RuleSheet = ({ rule, stations, onClose }: Props) => {
  const [draft, change] = useState(() => rule ?? { ...NEW, stationId: stations[0]?.id ?? '' })
  const [weekdays, pick] = useState(() => weekdaysOf(draft.rule))
  const save = useDutyStep(api.duty.saveRule.mutate, '存好了', onClose)
  const { name, stationId, from, to, places, ended } = draft
  const isReady = name.trim() !== '' && weekdays.length > 0 && from < to
  const known = rule ? { ruleId: rule.id, v: rule.v } : {}
  const send = () =>
    save.send({ ...known, name: name.trim(), stationId, rule: ruleOf(weekdays), from, to, places, ended })
  return (
    <Sheet open onClose={onClose} title={rule ? '改这个班' : '新开一个班'}>
      <View className="stack">
        <TextField
          label="叫什么"
          value={name}
          max={20}
          onInput={(value) => change({ ...draft, name: value })}
        />
        <PickField
          label="哪个站点"
          options={stations.map(({ id, name: label }) => ({ value: id, label }))}
          value={stationId}
          onPick={(value) => change({ ...draft, stationId: value })}
        />
        <MultiChoice label="周几" options={WEEK} values={weekdays} onChange={pick} />
        <TimeField label="从" value={from} onPick={(value) => change({ ...draft, from: value })} />
        <TimeField label="到" value={to} onPick={(value) => change({ ...draft, to: value })} />
        <Stepper
          label="几个人"
          value={places}
          min={1}
          max={6}
          onChange={(value) => change({ ...draft, places: value })}
        />
        {rule ? (
          <SwitchRow
            label="不再排这个班"
            checked={ended}
            onChange={(value) => change({ ...draft, ended: value })}
          />
        ) : null}
        <MainButton
          label="存下来"
          busy={save.busy}
          disabled={!isReady}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={send}
        />
      </View>
    </Sheet>
  )
}
