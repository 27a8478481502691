import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { ADMIN, NOON, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'

const STATION = 'nuanxin'
/** One person prints twenty sheets an hour, so several do. */
const PRINTERS = [STATION_KEEPER, SOCIAL_WORKER, ADMIN]

type Code = { page: string; scene: string }

let cloud: TestCloud
let scene = ''
let printed = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  await cloud.call('station', STATION_KEEPER, 'print', { stationId: STATION })
  const { codes } = await cloud.local<{ codes: Code[] }>('/local/codes')
  scene = codes.find((code) => code.scene.startsWith(`s.${STATION}.`))?.scene ?? ''
})
afterAll(() => cloud.stop())

const JOBS: Job[] = [
  {
    name: 'check in',
    fn: 'station',
    path: 'checkIn',
    prepare: async (_, rider) => ({ caller: rider, input: { scene: scene } }),
  },
  {
    name: 'print the codes',
    fn: 'station',
    path: 'print',
    prepare: async () => ({ caller: PRINTERS[printed++ % 3] ?? '', input: { stationId: 'youai' } }),
  },
  {
    name: 'report a facility',
    fn: 'station',
    path: 'report',
    prepare: async (_, rider) => ({
      caller: rider,
      input: { stationId: 'dangqun', facility: 'seat', state: 'busy' },
    }),
  },
  {
    name: 'confirm a facility',
    fn: 'station',
    path: 'confirm',
    prepare: async () => ({
      caller: STATION_KEEPER,
      input: { stationId: 'funeng', facility: 'seat', state: 'ok' },
    }),
  },
]

test.each(JOBS)('$name: broken at every database operation, repeated it succeeds, nothing is torn', (job) =>
  breakEverywhere(cloud, job),
)
