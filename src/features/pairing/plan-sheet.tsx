import { View } from '@tarojs/components'
import { useState } from 'react'
import type { VisitPlan } from '../../../domain/pairing/plan-schema'
import { readRule, sayPlan, writeRule } from '../../../domain/pairing/say-plan'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Choice } from '../../components/field/choice'
import { MultiChoice } from '../../components/field/multi-choice'
import { Stepper } from '../../components/field/stepper'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { Sheet } from '../../components/sheet/sheet'
import { NextDates } from './next-dates'
import { useOffer, usePreview, useSavePlan } from './use-elders'

const WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'].map((name, index) => ({
  value: index + 1,
  label: `周${name}`,
}))
const EVERY = [
  { value: 1, label: '每周' },
  { value: 2, label: '每两周' },
  { value: 4, label: '每四周' },
]
const FIRST: VisitPlan = { rule: 'FREQ=WEEKLY;BYDAY=WE', from: '15:00', minutes: 30 }

type FieldsProps = { plan: VisitPlan; onChange: (plan: VisitPlan) => void }

const PlanFields = ({ plan, onChange }: FieldsProps) => {
  const read = readRule(plan.rule)
  const preview = usePreview(plan, read.weekdays.length > 0)
  const write = (change: Partial<typeof read>) =>
    onChange({ ...plan, rule: writeRule({ ...read, ...change }) })
  return (
    <View className="stack">
      <MultiChoice
        label="星期几"
        options={WEEKDAYS}
        values={read.weekdays}
        onChange={(weekdays) => weekdays.length > 0 && write({ weekdays })}
      />
      <Choice label="隔多久" options={EVERY} value={read.every} onPick={(every) => write({ every })} />
      <TimeField label="几点去" value={plan.from} onPick={(from) => onChange({ ...plan, from })} />
      <Stepper
        label="一次大约"
        value={plan.minutes}
        min={10}
        max={240}
        step={10}
        unit=" 分钟"
        onChange={(minutes) => onChange({ ...plan, minutes })}
      />
      <View>{sayPlan(plan)}</View>
      {preview.data ? <NextDates next={preview.data.next} now={preview.data.now} /> : null}
    </View>
  )
}

/** Asks a rider, by phone number, to look in on an elder by a plan. */
export const OfferSheet = ({ elderId, onClose }: { elderId: string; onClose: () => void }) => {
  const [phone, setPhone] = useState('')
  const [plan, setPlan] = useState(FIRST)
  const offer = useOffer(onClose)
  const isWhole = /^1[3-9]\d{9}$/.test(phone)
  return (
    <Sheet open onClose={onClose} title="请一位骑手结对">
      <View className="stack">
        <TextField label="骑手的手机号" kind="tel" max={11} value={phone} onInput={setPhone} />
        <PlanFields plan={plan} onChange={setPlan} />
        <View className="text-note">骑手点了“愿意”以后，才看得到地址和电话。</View>
        <MainButton
          label={isWhole ? '发给骑手' : '写上骑手的手机号'}
          disabled={!isWhole}
          busy={offer.busy}
          note={offer.error ? errorLine(offer.error) : undefined}
          onTap={() => offer.send({ elderId, phone, plan })}
        />
      </View>
    </Sheet>
  )
}

type PlanSheetProps = { pairingId: string; plan: VisitPlan; onClose: () => void }

/** Changes the days of a pair that is one already. */
export const PlanSheet = ({ pairingId, plan: before, onClose }: PlanSheetProps) => {
  const [plan, setPlan] = useState(before)
  const save = useSavePlan(onClose)
  return (
    <Sheet open onClose={onClose} title="改看望的日子">
      <View className="stack">
        <PlanFields plan={plan} onChange={setPlan} />
        <MainButton
          label="保存，告诉骑手"
          busy={save.busy}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() => save.send({ pairingId, plan })}
        />
      </View>
    </Sheet>
  )
}
