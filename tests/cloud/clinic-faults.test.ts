import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON } from '../support/street'
import { CLINICIAN, clinicCalls, HIGH, PRESSURE, VERSION } from './clinic-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const { agree, add } = clinicCalls(() => cloud)
const recordOf = async (openid: string) =>
  (await readCollection(cloud, 'health_records')).find((record) => record.openid === openid)

const staffJob = (name: string, path: string, input: object): Job => ({
  name,
  fn: 'clinic',
  path,
  prepare: async (_, rider) => {
    await agree(rider)
    await add(rider, HIGH)
    return { caller: CLINICIAN, input: { patientId: (await recordOf(rider))?._id, ...input } }
  },
})

const riderJob = (name: string, path: string, input: object): Job => ({
  name,
  fn: 'clinic',
  path,
  prepare: async (_, rider) => {
    await agree(rider)
    return { caller: rider, input }
  },
})

const JOBS: Job[] = [
  {
    name: 'consent',
    fn: 'clinic',
    path: 'consent',
    prepare: async (_, rider) => ({ caller: rider, input: { version: VERSION } }),
  },
  riderJob('withdraw', 'withdraw', { erase: true }),
  riderJob('measure', 'add', { reading: HIGH }),
  {
    name: 'strike',
    fn: 'clinic',
    path: 'strike',
    prepare: async (_, rider) => {
      await agree(rider)
      const { added } = (await add(rider, HIGH)) as { added: { id: string } }
      return { caller: rider, input: { readingId: added.id } }
    },
  },
  staffJob('measure for a patient', 'addFor', { reading: PRESSURE }),
  staffJob('note', 'note', { text: '下月再来' }),
  staffJob('phone', 'phone', {}),
  staffJob('call', 'keepCall', { result: 'reachedComing' }),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (job) => breakEverywhere(cloud, job),
  120_000,
)
