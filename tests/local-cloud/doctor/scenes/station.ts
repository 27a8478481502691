import { firstOf, SAMPLE_STREET } from '../sample-street'
import { LATER, NOON, type Scene } from '../scene'

const { _id: stationId } = firstOf(SAMPLE_STREET.street.filter(({ kind }) => kind === 'station'))
const report = (k: string, state: 'busy' | 'ok', at: string) => ({
  k,
  facility: 'charge' as const,
  state,
  at,
  confirmedBy: null,
})
const [first, second] = [report('request-1', 'busy', NOON), report('request-2', 'ok', LATER)]
const visit = {
  _id: 'visit-1',
  openid: 'rider',
  stationId,
  day: '2026-12-10',
  occupation: null,
  at: NOON,
}

/** A place to charge was taken and free again; somebody came in. */
export const STATION_SCENE: Scene = {
  documents: {
    station_states: [
      {
        _id: stationId,
        states: { charge: { state: 'ok', at: LATER, confirmedBy: null } },
        reports: [first, second],
      },
    ],
    visits: [visit],
  },
  breaks: [
    ['facility-report-once', 'station_states', stationId, { reports: [first, second, first] }],
    ['visit-at-a-station', 'visits', 'visit-1', { stationId: 'nowhere' }],
    ['visit-at-a-station', 'visits', 'visit-1', { stationId: 'point-rules' }],
  ],
}
