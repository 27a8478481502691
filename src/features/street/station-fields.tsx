import { View } from '@tarojs/components'
import { FACILITY_WORDS } from '../../../domain/street/facility-names'
import type { Hours, StationItem } from '../../../domain/street/schema'
import { MultiChoice } from '../../components/field/multi-choice'
import { SwitchRow } from '../../components/field/switch-row'
import { TextArea } from '../../components/field/text-area'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'
import { DutyFields } from './duty-fields'

type Facility = StationItem['facilities'][number]
type StationFieldsProps = { item: StationItem; onChange: (change: Partial<StationItem>) => void }

const isFacility = (name: string): name is Facility => name in FACILITY_WORDS

const FACILITY_OPTIONS = Object.entries(FACILITY_WORDS).map(([value, { text }]) => ({ value, label: text }))

const EVERY_DAY: Exclude<Hours, '24h'> = { rule: 'FREQ=DAILY', from: '09:00', to: '18:00' }

const HoursFields = ({ item: { hours }, onChange }: StationFieldsProps) => {
  const span = hours === '24h' ? null : hours
  return (
    <>
      <SwitchRow
        label="24 小时开"
        checked={hours === '24h'}
        onChange={(always) => onChange({ hours: always ? '24h' : EVERY_DAY })}
      />
      {span ? (
        <>
          <TimeField
            label="几点开"
            value={span.from}
            onPick={(from) => onChange({ hours: { ...span, from } })}
          />
          <TimeField label="几点关" value={span.to} onPick={(to) => onChange({ hours: { ...span, to } })} />
        </>
      ) : null}
    </>
  )
}

/** A station: what it is called, when it is open, what stands there, who looks after it. */
export const StationFields = ({ item, onChange }: StationFieldsProps) => (
  <View className="stack">
    <TextField label="站点名字" value={item.name} max={30} onInput={(name) => onChange({ name })} />
    <TextField label="地图上的简称" value={item.short} max={6} onInput={(short) => onChange({ short })} />
    <TextField label="地址" value={item.address} max={60} onInput={(address) => onChange({ address })} />
    <TextField
      label="电话（没有就空着）"
      kind="tel"
      value={item.phone ?? ''}
      max={20}
      onInput={(phone) => onChange({ phone: phone.trim() === '' ? null : phone.trim() })}
    />
    <TextArea value={item.about} placeholder="介绍一句" max={120} onInput={(about) => onChange({ about })} />
    <HoursFields item={item} onChange={onChange} />
    <MultiChoice
      label="这里有什么"
      options={FACILITY_OPTIONS}
      values={item.facilities}
      onChange={(facilities) => onChange({ facilities: facilities.filter(isFacility) })}
    />
    <DutyFields duty={item.duty ?? []} onChange={(duty) => onChange({ duty })} />
  </View>
)
