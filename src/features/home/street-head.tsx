import { View } from '@tarojs/components'
import type { HomeView } from '../../../domain/home/schema'
import { Tag } from '../../components/card/tag'

/** The street's name and how it is right now, over the map; `short`: where there is no room for more. */
export const StreetHead = ({ home, short }: { home: HomeView; short: boolean }) => {
  const { street, stations } = home
  const open = stations.filter((station) => station.open).length
  return (
    <View className="row-apart">
      <View className="grow">
        <View className="text-title">{street.name}</View>
        {short ? null : (
          <View className="text-note">
            {street.district} · 约 {street.lengthMetres} 米
          </View>
        )}
      </View>
      {street.heatMode ? (
        <Tag tone="soon" text="高温天，多给水" />
      ) : (
        <Tag tone={open > 0 ? 'open' : 'closed'} text={open > 0 ? `${open} 站开着` : '都歇了'} />
      )}
    </View>
  )
}
