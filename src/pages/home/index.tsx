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
import { useCare } from '../../theme/use-care'
import './index.scss'

const openStation = (stationId: string) => openPage(`packages/station/page/index?stationId=${stationId}`)

/** From this text size on the answers stand closer together, so that all three are still seen without scrolling. */
const LARGE_FROM = 1.15

/** Home: the street as a line map, and what a rider asks on arriving, without scrolling. */
export default function HomePage() {
  const query = useHome()
  const isLarge = useCare() > LARGE_FROM
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Screen footer={<MainButton label="扫码拿水" onTap={() => void scanAndGo()} />}>
      <QueryView query={query}>
        {(home) => (
          <View className={isLarge ? 'home home-large' : 'home'}>
            <StreetHead home={home} short={isLarge} />
            <LineMap
              stops={home.stations.map((station) => ({
                id: station.id,
                short: station.short,
                lit: station.open,
                metres: station.metres,
                marks: isLarge ? [] : marksOf(station),
              }))}
              onSelect={openStation}
            />
            <NeedTiles home={home} />
            {isLarge ? null : <ListDoor />}
            <NowRows home={home} helpFirst={isLarge} />
            {isLarge ? <ListDoor /> : null}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
