import { View } from '@tarojs/components'
import type { StreetItem } from '../../../domain/street/schema'
import { Strip } from '../../components/card/strip'
import { Stepper } from '../../components/field/stepper'
import { TextField } from '../../components/field/text-field'
import { TimeField } from '../../components/field/time-field'

type StreetFieldsProps = { item: StreetItem; onChange: (change: Partial<StreetItem>) => void }

const LIMITS = [
  { field: 'waterLimitWithPhone', label: '留了手机号' },
  { field: 'waterLimitWithoutPhone', label: '没留手机号' },
  { field: 'waterLimitInHeat', label: '高温天' },
] as const

/** The switches of the whole street: water, hours, the duty phone. */
export const StreetFields = ({ item, onChange }: StreetFieldsProps) => (
  <View className="stack">
    <Strip tone={item.heatMode ? 'soon' : 'plain'} icon="water">
      {item.heatMode ? '高温模式开着。' : ''}高温、暴雨在“服务和场次”里开关，一处开，整条街生效。
    </Strip>
    <View className="text-lead">每人一天几瓶水</View>
    {LIMITS.map(({ field, label }) => (
      <Stepper
        key={field}
        label={label}
        value={item[field]}
        min={1}
        max={20}
        unit="瓶"
        onChange={(count) => onChange({ [field]: count })}
      />
    ))}
    <TextField
      label="值班电话（没有就空着）"
      kind="tel"
      value={item.dutyPhone ?? ''}
      max={20}
      onInput={(phone) => onChange({ dutyPhone: phone.trim() === '' ? null : phone.trim() })}
    />
    <TimeField
      label="社工白天从"
      value={item.appealDay.from}
      onPick={(from) => onChange({ appealDay: { ...item.appealDay, from } })}
    />
    <TimeField
      label="社工白天到"
      value={item.appealDay.to}
      onPick={(to) => onChange({ appealDay: { ...item.appealDay, to } })}
    />
    <Stepper
      label="白天几分钟内先回"
      value={item.firstAnswerMinutes}
      min={5}
      max={240}
      step={5}
      unit="分"
      onChange={(firstAnswerMinutes) => onChange({ firstAnswerMinutes })}
    />
  </View>
)
