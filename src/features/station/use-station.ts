import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { FacilityState, FacilityView } from '../../../domain/station/schema'
import { api } from '../../api/client'
import { errorLine } from '../../api/error-texts'
import { useFreshOnShow } from '../../api/use-fresh-on-show'
import { useIntent } from '../../api/use-intent'
import { toast } from '../../platform/toast'
import type { StationTarget } from './station-target'

const STATION_KEY = 'station'

/** A station as it is now. */
export const useStation = (target: StationTarget | null) => {
  const query = useQuery({
    queryKey: [STATION_KEY, target],
    queryFn: () => api.station.get.query(target ?? {}),
    enabled: target !== null,
    meta: { keep: true },
  })
  useFreshOnShow(query)
  return query
}

const useRefresh = () => {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: [STATION_KEY] })
    void client.invalidateQueries({ queryKey: ['home'] })
  }
}

/** Counts me as a visitor by the code I scanned, once a day. */
export const useCheckIn = () => {
  const refresh = useRefresh()
  return useIntent((input: { scene: string }, options) => api.station.checkIn.mutate(input, options), {
    onSuccess: () => {
      toast('到站打卡了')
      refresh()
    },
    onError: (error) => toast(errorLine(error)),
  })
}

type Report = { stationId: string; facility: FacilityView['facility']; state: FacilityState }

/** Says what a facility is like; a keeper's word counts as looked at. */
export const useReportFacility = (isKeeper: boolean, onDone: () => void) => {
  const refresh = useRefresh()
  return useIntent(
    (input: Report, options) =>
      isKeeper ? api.station.confirm.mutate(input, options) : api.station.report.mutate(input, options),
    {
      onSuccess: () => {
        toast(isKeeper ? '确认好了' : '收到，谢谢你说一声')
        refresh()
        onDone()
      },
      onError: (error) => toast(errorLine(error)),
    },
  )
}
