import { View } from '@tarojs/components'
import type { OwnFacts } from '../../../../domain/directory/schema'
import { FEATURE_WORDS } from '../../../../domain/directory/words'
import type { Day } from '../../../../domain/time'
import { TextButton } from '../../../components/button/text-button'
import { MultiChoice } from '../../../components/field/multi-choice'
import { SwitchRow } from '../../../components/field/switch-row'
import { TextField } from '../../../components/field/text-field'
import { whereAmI } from '../../../platform/location'
import { toast } from '../../../platform/toast'
import './desk.scss'
import { ScheduleField } from './schedule-field'

type Feature = OwnFacts['features'][number]
const FEATURE_ORDER: readonly Feature[] = [
  'charge',
  'swap',
  'water',
  'toilet',
  'seat',
  'microwave',
  'wifi',
  'parking',
]
const FEATURE_OPTIONS = FEATURE_ORDER.map((value) => ({ value, label: FEATURE_WORDS[value] }))
/** Five decimals are a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 100_000) / 100_000

type OwnFieldsProps = { own: OwnFacts; today: Day; onChange: (own: OwnFacts) => void }

/** What a place says of itself. Its position is where the keeper stands at the door. */
export const OwnFields = ({ own, today, onChange }: OwnFieldsProps) => {
  const measure = async () => {
    const here = await whereAmI()
    if (!here) return toast('没拿到位置')
    onChange({ ...own, position: { latitude: rounded(here.latitude), longitude: rounded(here.longitude) } })
    toast(`记下了，误差约 ${Math.round(here.accuracy)} 米`)
  }
  return (
    <View className="stack">
      <TextField label="名字" value={own.name} max={24} onInput={(name) => onChange({ ...own, name })} />
      <TextField
        label="地址"
        value={own.address}
        max={60}
        onInput={(address) => onChange({ ...own, address })}
      />
      <TextField
        label="离街口多少米"
        kind="number"
        value={String(own.metres)}
        max={5}
        onInput={(typed) => onChange({ ...own, metres: Math.min(20_000, Number(typed) || 0) })}
      />
      <TextField
        label="电话"
        kind="tel"
        value={own.phone ?? ''}
        max={20}
        onInput={(phone) => onChange({ ...own, phone: phone.trim() || null })}
      />
      <TextField
        label="一句话介绍"
        value={own.about}
        max={80}
        onInput={(about) => onChange({ ...own, about })}
      />
      <MultiChoice
        label="有什么"
        options={FEATURE_OPTIONS}
        values={own.features}
        onChange={(features) => onChange({ ...own, features })}
      />
      <View className="text-note">
        {own.position
          ? `位置：${own.position.latitude}，${own.position.longitude}`
          : '还没量过位置，骑手看不到地图'}
      </View>
      <TextButton label="我就站在门口，记下这里的位置" onTap={() => void measure()} />
      <ScheduleField
        schedule={own.schedule}
        today={today}
        onChange={(schedule) => onChange({ ...own, schedule })}
      />
      <SwitchRow
        label="只是示例"
        text="打开就会标成“示例，不是真的店”"
        checked={own.sample}
        onChange={(sample) => onChange({ ...own, sample })}
      />
    </View>
  )
}
