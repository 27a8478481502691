import { View } from '@tarojs/components'
import type { FreezerView } from '../../../domain/water/schema'
import { Card } from '../../components/card/card'
import { Tag } from '../../components/card/tag'
import { openPage } from '../../platform/open-page'
import { othersWithWater } from './decide-water'

/** Where there is water when there is none here. */
export const OtherFreezers = ({ others }: Pick<FreezerView, 'others'>) => {
  const full = othersWithWater(others)
  if (full.length === 0) return <View className="text-soft">整条街的冰柜都空了，补好水会尽快开</View>
  return (
    <View className="stack">
      <View className="text-lead">这里还有</View>
      {full.map(({ id, name, stationName, stock }) => (
        <Card
          key={id}
          onTap={() => openPage(`pages/scan/index?freezerId=${id}`)}
          label={`${stationName}${name}，还剩 ${stock} 瓶`}
        >
          <View className="row-apart">
            <View className="grow">
              <View className="text-lead">{name}</View>
              <View className="text-note">{stationName}</View>
            </View>
            <Tag tone="open" text={`还剩 ${stock} 瓶`} />
          </View>
        </Card>
      ))}
    </View>
  )
}
