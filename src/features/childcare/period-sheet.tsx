import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StaffPeriods } from '../../../domain/childcare/contracts'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { DateField } from '../../components/field/date-field'
import { PickField } from '../../components/field/pick-field'
import { Stepper } from '../../components/field/stepper'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { Sheet } from '../../components/sheet/sheet'
import { type PeriodDraft, periodDraft, periodFrom } from './period-draft'
import { useSavePeriod } from './use-care-desk'

type Known = StaffPeriods['periods'][number]
type PeriodSheetProps = { period: Known | null; stations: StaffPeriods['stations']; onClose: () => void }
type PartProps = { draft: PeriodDraft; set: (part: Partial<PeriodDraft>) => void }

const Numbers = ({ draft, set }: PartProps) => (
  <View>
    <Stepper
      label="几周"
      value={draft.weeks}
      min={1}
      max={12}
      unit=" 周"
      onChange={(weeks) => set({ weeks })}
    />
    <Stepper label="每周名额" value={draft.places} min={1} max={100} onChange={(places) => set({ places })} />
    <Stepper label="从几岁" value={draft.ageFrom} min={0} max={18} onChange={(ageFrom) => set({ ageFrom })} />
    <Stepper label="到几岁" value={draft.ageTo} min={0} max={18} onChange={(ageTo) => set({ ageTo })} />
  </View>
)

const Days = ({ draft, set }: PartProps) => (
  <View className="stack">
    <DateField label="第一天（周一）" value={draft.firstDay} onPick={(firstDay) => set({ firstDay })} />
    <TimeField
      label="早上几点起"
      value={draft.hours.from}
      onPick={(from) => set({ hours: { ...draft.hours, from } })}
    />
    <TimeField
      label="下午几点止"
      value={draft.hours.to}
      onPick={(to) => set({ hours: { ...draft.hours, to } })}
    />
    <DateField label="哪天开始填志愿" value={draft.opensOn} onPick={(opensOn) => set({ opensOn })} />
    <DateField label="填到哪天（含）" value={draft.closesOn} onPick={(closesOn) => set({ closesOn })} />
  </View>
)

/** A period as staff describe it: weeks from Monday to Friday, places, ages, and when one can wish. */
export const PeriodSheet = ({ period, stations, onClose }: PeriodSheetProps) => {
  const [draft, setDraft] = useState<PeriodDraft>(() => periodDraft(period))
  const save = useSavePeriod(onClose)
  const set = (part: Partial<PeriodDraft>) => setDraft((before) => ({ ...before, ...part }))
  const read = periodFrom(draft)
  const missing = 'missing' in read ? read.missing : null
  return (
    <Sheet open onClose={onClose} title={period ? '改这一期' : '新开一期'}>
      <View className="stack">
        <TextField
          label="叫什么"
          value={draft.name}
          max={20}
          placeholder="2027 寒假托管"
          onInput={(name) => set({ name })}
        />
        <PickField
          label="在哪个站点"
          options={stations.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.stationId}
          onPick={(stationId) => set({ stationId })}
        />
        <Days draft={draft} set={set} />
        <Numbers draft={draft} set={set} />
        <MainButton
          label={missing ?? '保存'}
          disabled={missing !== null}
          busy={save.busy}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() => 'period' in read && save.send({ periodId: period?.id ?? null, period: read.period })}
        />
      </View>
    </Sheet>
  )
}
