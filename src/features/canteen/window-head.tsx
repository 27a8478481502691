import { View } from '@tarojs/components'
import type { CanteenWindow } from '../../../domain/canteen/schema'
import type { Instant } from '../../../domain/time'
import { Strip } from '../../components/card/strip'
import { Tag } from '../../components/card/tag'
import { sayPercent, sayWindow } from './canteen-words'

/** Which canteen, when, and for how much of the price. */
export const WindowHead = ({ window, now }: { window: CanteenWindow; now: Instant }) => {
  const { title, tone, tag } = sayWindow(window, now)
  return (
    <View className="stack">
      <View className="row-apart">
        <View className="grow">
          <View className="text-title">{title}</View>
          <View className="text-soft">
            {window.name} · {sayPercent(window.percent)} · {window.stationName}
          </View>
        </View>
        <Tag tone={tone} text={tag} />
      </View>
      {window.closedToday ? (
        <Strip tone="soon" icon="warning">
          {window.closedToday}
        </Strip>
      ) : null}
    </View>
  )
}
