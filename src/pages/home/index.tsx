import Taro, { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { MainButton } from '../../components/button/main-button'
import { LineMap } from '../../components/line-map/line-map'
import { Screen } from '../../components/screen/screen'
import { QueryView } from '../../components/state/query-view'
import { NowRows } from '../../features/home/now-rows'
import { StationDetail } from '../../features/home/station-detail'
import { StreetHead } from '../../features/home/street-head'
import { useHome } from '../../features/home/use-home'
import { scanAndGo } from '../../platform/scan-and-go'

/** Home: the street as a line map, and what a rider asks on arriving, without scrolling. */
export default function HomePage() {
  const query = useHome()
  const [selected, setSelected] = useState<string | null>(null)
  usePullDownRefresh(() => void query.refetch().finally(() => Taro.stopPullDownRefresh()))

  return (
    <Screen footer={<MainButton label="扫码拿水" onTap={() => void scanAndGo()} />}>
      <QueryView query={query}>
        {(home) => {
          const station = home.stations.find(({ id }) => id === selected)
          const showStation = (name: string) =>
            setSelected(home.stations.find((one) => one.name === name)?.id ?? null)
          return (
            <>
              <StreetHead home={home} />
              <LineMap
                stops={home.stations.map(({ id, short, open, metres }) => ({ id, short, lit: open, metres }))}
                selected={selected}
                onSelect={(id) => setSelected(id === selected ? null : id)}
              />
              {station ? <StationDetail station={station} onClose={() => setSelected(null)} /> : null}
              <NowRows home={home} onShowStation={showStation} />
            </>
          )
        }}
      </QueryView>
    </Screen>
  )
}
