import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DutyPlan, DutyRuleView, ShiftView } from '../../../../domain/duty/schema'
import { readRuleParts, sayRule } from '../../../../domain/programme/rule-parts'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TabStrip } from '../../../components/tab-strip/tab-strip'
import { AssignSheet } from '../../../features/duty/assign-sheet'
import { AddPersonSheet, PersonCard } from '../../../features/duty/person-card'
import { RuleSheet } from '../../../features/duty/rule-sheet'
import { ShiftCard } from '../../../features/duty/shift-card'
import { usePlan } from '../../../features/duty/use-duty'
import { WEEKS, type Week } from '../../../features/duty/weeks'

const TABS = [{ id: 'people', label: '名册' }, { id: 'rules', label: '班次' }, ...WEEKS] as const
type Tab = 'people' | 'rules' | Week
type Open = { shift: ShiftView } | { rule: DutyRuleView | null } | 'person' | null

const Shifts = ({ plan, onOpen }: { plan: DutyPlan; onOpen: (open: Open) => void }) => (
  <View className="stack">
    {plan.shifts.map((shift) => (
      <ShiftCard
        key={shift.id}
        shift={shift}
        now={plan.now}
        action={shift.state === 'over' ? null : <TextButton label="排人" onTap={() => onOpen({ shift })} />}
      />
    ))}
  </View>
)

const Rules = ({ plan, onOpen }: { plan: DutyPlan; onOpen: (open: Open) => void }) => (
  <View className="stack">
    {plan.rules.map((rule) => (
      <Card key={rule.id} label={`改 ${rule.name}`} onTap={() => onOpen({ rule })}>
        <View className="text-lead">{rule.name}</View>
        <View className="text-note">
          {rule.stationName}，{sayRule(readRuleParts(rule.rule))} {rule.from}–{rule.to}，{rule.places} 人
          {rule.ended ? '，不再排' : ''}
        </View>
      </Card>
    ))}
  </View>
)

/** The plan: gaps first to be seen, who takes turns, and the shifts it is made of. */
export default function PlanPage() {
  const [tab, choose] = useState<Tab>('0')
  const [open, show] = useState<Open>(null)
  const query = usePlan(tab === 'people' || tab === 'rules' ? 0 : Number(tab))
  const close = () => show(null)
  const plan = query.data
  return (
    <Screen
      footer={
        tab === 'people' ? (
          <MainButton label="加一个人" onTap={() => show('person')} />
        ) : (
          <MainButton label="新开一个班" onTap={() => show({ rule: null })} />
        )
      }
    >
      <View className="stack">
        <TabStrip tabs={TABS} chosen={tab} onChoose={choose} />
        <QueryView query={query}>
          {(shown) => {
            if (tab === 'rules') return <Rules plan={shown} onOpen={show} />
            if (tab !== 'people') return <Shifts plan={shown} onOpen={show} />
            return (
              <View className="stack">
                {shown.people.map((person) => (
                  <PersonCard key={person.id} person={person} />
                ))}
                {shown.people.length === 0 ? <View className="text-soft">名册上还没有人</View> : null}
              </View>
            )
          }}
        </QueryView>
      </View>
      {open === 'person' ? <AddPersonSheet onClose={close} /> : null}
      {open && open !== 'person' && plan && 'shift' in open ? (
        <AssignSheet shift={open.shift} people={plan.people} onClose={close} />
      ) : null}
      {open && open !== 'person' && plan && 'rule' in open ? (
        <RuleSheet rule={open.rule} stations={plan.stations} onClose={close} />
      ) : null}
    </Screen>
  )
}
