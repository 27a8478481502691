import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskReward } from '../../../domain/points/schema'
import { dayOf, type Instant } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { DateField } from '../../components/field/date-field'
import { PickField } from '../../components/field/pick-field'
import { Stepper } from '../../components/field/stepper'
import { SwitchRow } from '../../components/field/switch-row'
import { TextField } from '../../components/field/text-field'
import { Sheet } from '../../components/sheet/sheet'
import { draftOf, inputOf, type RewardDraft } from './reward-draft'
import { useSaveReward } from './use-desk-rewards'

type RewardFormProps = {
  /** Null: a new one. */
  reward: DeskReward | null
  counters: readonly { id: string; name: string }[]
  now: Instant
  onClose: () => void
}

const KINDS = [
  { value: 'gift' as const, label: '东西' },
  { value: 'meal' as const, label: '一顿饭' },
]

type PartProps = { draft: RewardDraft; change: (fields: Partial<RewardDraft>) => void }

const Numbers = ({ draft, change, left }: PartProps & { left: number }) => (
  <>
    <Stepper
      label="要几分"
      value={draft.cost}
      min={1}
      max={1000}
      unit=" 分"
      onChange={(cost) => change({ cost })}
    />
    <Stepper
      label={left === 0 ? '放几份' : `还有 ${left} 份，加减`}
      value={draft.addStock}
      min={-left}
      max={1000}
      unit=" 份"
      onChange={(addStock) => change({ addStock })}
    />
    <Stepper
      label="一人一月最多"
      value={draft.perMonth}
      min={1}
      max={31}
      unit=" 份"
      onChange={(perMonth) => change({ perMonth })}
    />
    <Stepper
      label="换了之后几天内用"
      value={draft.validDays}
      min={1}
      max={365}
      unit=" 天"
      onChange={(validDays) => change({ validDays })}
    />
  </>
)

/** A reward's price, stock, window and counter. */
export const RewardForm = ({ reward, counters, now, onClose }: RewardFormProps) => {
  const [draft, setDraft] = useState(() => draftOf(reward))
  const save = useSaveReward(onClose)
  const change = (fields: Partial<RewardDraft>) => setDraft((before) => ({ ...before, ...fields }))
  const input = inputOf(draft, reward, counters)
  const today = dayOf(now)
  return (
    <Sheet open onClose={onClose} title={reward ? `改“${reward.name}”` : '加一样能换的'}>
      <View className="stack">
        <SwitchRow label="开放换" checked={draft.open} onChange={(open) => change({ open })} />
        <TextField label="叫什么" value={draft.name} onInput={(name) => change({ name })} max={20} />
        <TextField label="一句话介绍" value={draft.about} onInput={(about) => change({ about })} max={60} />
        <Choice options={KINDS} value={draft.rewardKind} onPick={(rewardKind) => change({ rewardKind })} />
        <PickField
          label="到哪儿领"
          options={counters.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.merchantId}
          onPick={(merchantId) => change({ merchantId })}
        />
        <Numbers draft={draft} change={change} left={reward?.left ?? 0} />
        <DateField
          label="从哪天开换（不选：马上）"
          value={draft.fromDay}
          from={today}
          onPick={(fromDay) => change({ fromDay })}
        />
        <DateField
          label="换到哪天（不选：一直）"
          value={draft.lastDay}
          from={draft.fromDay ?? today}
          onPick={(lastDay) => change({ lastDay })}
        />
        <MainButton
          label="存好"
          disabled={input === null}
          busy={save.busy}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() => input && save.send(input)}
        />
      </View>
    </Sheet>
  )
}
