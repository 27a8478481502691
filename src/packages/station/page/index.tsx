import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { FacilityView, StationView } from '../../../../domain/station/schema'
import { MainButton } from '../../../components/button/main-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { useProfile } from '../../../features/person/use-profile'
import { ReportSheet } from '../../../features/station/report-sheet'
import { StationScreen } from '../../../features/station/station-screen'
import { readStationTarget, type StationTarget } from '../../../features/station/station-target'
import { useCheckIn, useStation } from '../../../features/station/use-station'
import { openMap } from '../../../platform/open-map'
import { toast } from '../../../platform/toast'

const KEEPERS = ['stationKeeper', 'socialWorker', 'admin']

const lead = async ({ name, address, position }: StationView['station']) => {
  if (position && !(await openMap({ name, address, ...position }))) toast('地图没打开，照着地址走吧')
}

type ActionProps = { view: StationView | undefined; target: StationTarget | null }

/** Standing here: count me in. On the way: lead me there. */
const Action = ({ view, target }: ActionProps) => {
  const checking = useCheckIn()
  if (!view) return null
  if (target && 'scene' in target && !view.visited) {
    return (
      <MainButton
        label="到站打卡"
        busy={checking.busy}
        onTap={() => checking.send({ scene: target.scene })}
      />
    )
  }
  return view.station.position ? <MainButton label="怎么去" onTap={() => void lead(view.station)} /> : null
}

/** One of the five stations. */
export default function StationPage() {
  const { params } = useRouter()
  const [target] = useState(() => readStationTarget(params))
  const query = useStation(target)
  const profile = useProfile()
  const [facility, setFacility] = useState<FacilityView | null>(null)
  const isKeeper = profile.data?.roles.some((role) => KEEPERS.includes(role)) ?? false
  const view = query.data
  return (
    <Screen title={view?.station.short} footer={view ? <Action view={view} target={target} /> : null}>
      <QueryView query={query}>{(data) => <StationScreen view={data} onFacility={setFacility} />}</QueryView>
      {facility && view ? (
        <ReportSheet
          stationId={view.station.id}
          view={facility}
          now={view.now}
          isKeeper={isKeeper}
          onClose={() => setFacility(null)}
        />
      ) : null}
    </Screen>
  )
}
