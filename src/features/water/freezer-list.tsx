import { View } from '@tarojs/components'
import { BigNumber } from '../../components/card/big-number'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { Icon } from '../../components/icon/icon'
import type { StreetFreezer } from './use-street-freezers'

const LOW = 10

type FreezerListProps = { freezers: readonly StreetFreezer[]; onRefill: (freezer: StreetFreezer) => void }

/** The keeper's freezers: what is in each, and the way to fill it. */
export const FreezerList = ({ freezers, onRefill }: FreezerListProps) => (
  <View className="stack">
    {freezers.map((freezer) => (
      <Card
        key={freezer.id}
        onTap={() => onRefill(freezer)}
        label={`${freezer.name}，${freezer.stock} 瓶，补水`}
      >
        <View className="row-apart">
          <View className="grow">
            <View className="text-lead">{freezer.name}</View>
            <View className="text-note">{freezer.stationName}</View>
          </View>
          {freezer.open ? null : <Tag tone="closed" text="停用" />}
          {freezer.open && freezer.stock <= LOW ? <Tag tone="soon" text="该补了" /> : null}
        </View>
        <View className="row-apart">
          <BigNumber value={freezer.stock} unit="瓶" />
          <Icon name="right" />
        </View>
      </Card>
    ))}
  </View>
)
