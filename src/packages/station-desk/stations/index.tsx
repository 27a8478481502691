import { View } from '@tarojs/components'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { MenuRow } from '../../../components/card/menu-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { usePrintStation } from '../../../features/station/use-print-station'
import { useStations } from '../../../features/station/use-stations'
import { openPage } from '../../../platform/open-page'

/** The keeper's stations: look after what is there, have the codes printed. */
export default function StationsPage() {
  const query = useStations()
  const printing = usePrintStation()
  return (
    <Screen>
      <QueryView query={query} empty={{ when: (list) => list.length === 0, text: '还没有站点' }}>
        {(stations) => (
          <View className="stack">
            <View className="text-soft">点进站点，确认设施能不能用；二维码打印出来贴好。</View>
            {stations.map(({ id, name, open }) => (
              <Card key={id}>
                <MenuRow
                  icon="pin"
                  title={name}
                  text={open ? '开着，点开确认设施' : '关了，点开看看'}
                  onTap={() => openPage(`packages/station/page/index?stationId=${id}`)}
                />
                <TextButton
                  label={printing.busy ? '正在做 PDF…' : '打印这里的二维码'}
                  onTap={() => printing.send({ stationId: id })}
                />
              </Card>
            ))}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
