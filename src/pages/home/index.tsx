import { View } from '@tarojs/components'
import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { MainButton } from '../../components/button/main-button'
import { LineMap } from '../../components/line-map/line-map'
import { Screen } from '../../components/screen/screen'
import { QueryView } from '../../components/state/query-view'
import { marksOf } from '../../features/home/facility-icons'
import { ListDoor } from '../../features/home/list-door'
import { NeedTiles } from '../../features/home/need-tiles'
import { NowRows } from '../../features/home/now-rows'
import { StreetHead } from '../../features/home/street-head'
import { useHome } from '../../features/home/use-home'
import { openPage } from '../../platform/open-page'
import { scanAndGo } from '../../platform/scan-and-go'
import './index.scss'

const openStation = (stationId: string) => openPage(`packages/station/page/index?stationId=${stationId}`)

/** Home: the street as a line map, and what a rider asks on arriving, without scrolling. */
export default function HomePage() {
  const query = useHome()
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Screen footer={<MainButton label="扫码拿水" onTap={() => void scanAndGo()} />}>
      <QueryView query={query}>
        {(home) => (
          <View className="home">
            <StreetHead home={home} />
            <LineMap
              stops={home.stations.map((station) => ({
                id: station.id,
                short: station.short,
                lit: station.open,
                metres: station.metres,
                marks: marksOf(station),
              }))}
              onSelect={openStation}
            />
            <NeedTiles home={home} />
            <ListDoor />
            <NowRows home={home} />
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
