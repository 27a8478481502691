import { View } from '@tarojs/components'
import { sayYuan } from '../../../domain/canteen/price'
import type { SheetRow } from '../../../domain/canteen/schema'
import { sayClock } from '../../../domain/say-day'
import { Tag } from '../../components/card/tag'
import './sheet-rows.scss'

const HOW = { code: '码', phone: '号' } as const

/** One meal a line: when, who (by alias), what it cost. */
export const SheetRows = ({ rows }: { rows: readonly SheetRow[] }) => (
  <View>
    {rows.map(({ at, who, how, fullCents, paidCents, state }) => (
      <View key={`${at}${who}`} className="sheet-row">
        <View className="sheet-row-time">{sayClock(at)}</View>
        <View className="grow">
          {HOW[how]} {who}
        </View>
        {state === 'undone' ? <Tag tone="plain" text="撤回" /> : null}
        <View className="sheet-row-price">
          {sayYuan(fullCents)} → {sayYuan(paidCents)}
        </View>
      </View>
    ))}
  </View>
)
