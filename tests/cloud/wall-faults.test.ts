import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'
import { freshPhoto } from './report-calls'
import { newWork, shownWork, workInput } from './wall-calls'

const job = (path: string, prepare: Job['prepare']): Job => ({ name: path, fn: 'wall', path, prepare })

/** A work of the rider that hangs on the wall, and what somebody does with it. */
const onShown =
  (who: (rider: string) => string, input: object): Job['prepare'] =>
  async (cloud, rider) => ({
    caller: who(rider),
    input: { workId: await shownWork(cloud, rider), ...input },
  })

const desk = () => SOCIAL_WORKER
const other = (rider: string) => `${rider}-other`

const JOBS: Job[] = [
  job('create', async (cloud, rider) => ({
    caller: rider,
    input: workInput({ photos: [await upload(cloud, rider, freshPhoto())] }),
  })),
  job(
    'withdraw',
    onShown((rider) => rider, {}),
  ),
  job('like', onShown(other, { up: true })),
  job('flag', onShown(other, { reason: 'ad' })),
  job('review', async (cloud, rider) => ({
    caller: SOCIAL_WORKER,
    input: { workId: await newWork(cloud, rider), to: 'declined', reason: '和街道没关系' },
  })),
  job('choose', onShown(desk, { chosen: true })),
  job('keep', async (cloud, rider) => {
    const workId = await shownWork(cloud, rider)
    await cloud.call('wall', other(rider), 'flag', { workId, reason: 'other' })
    return { caller: SOCIAL_WORKER, input: { workId } }
  }),
  job('reviewPicture', async (cloud, rider) => {
    const photos = [await upload(cloud, rider, freshPhoto())]
    const workId = await newWork(cloud, rider, { photos })
    const work = (await readCollection(cloud, 'works')).find(({ _id }) => _id === workId)
    const pictureId = work?.photos[0]?.id
    return { caller: SOCIAL_WORKER, input: { workId, pictureId, show: false } }
  }),
]

const GRID_JOBS: Job[] = [
  {
    name: 'join',
    fn: 'observer',
    path: 'join',
    prepare: async (_, rider) => ({ caller: rider, input: { gridId: 'grid-2' } }),
  },
  {
    name: 'leave',
    fn: 'observer',
    path: 'leave',
    prepare: async (cloud, rider) => {
      await cloud.call('observer', rider, 'join', { gridId: 'grid-1' })
      return { caller: rider, input: undefined }
    },
  },
  ...['admit', 'dismiss'].map(
    (path): Job => ({
      name: path,
      fn: 'observer',
      path,
      prepare: async (cloud, rider) => {
        const before = await idsAtTheDesk(cloud)
        await cloud.call('observer', rider, 'join', { gridId: 'grid-1' })
        const after = await idsAtTheDesk(cloud)
        return { caller: SOCIAL_WORKER, input: { observerId: after.find((id) => !before.includes(id)) } }
      },
    }),
  ),
]

const idsAtTheDesk = async (at: TestCloud): Promise<string[]> => {
  const { data } = await at.call<{ observers: { id: string }[] }>('observer', SOCIAL_WORKER, 'observers')
  return data.observers.map(({ id }) => id)
}

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

test.each([...JOBS, ...GRID_JOBS])(
  '$fn $name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (each) => breakEverywhere(cloud, each),
  120_000,
)

test('what a crash left untold the timer tells; then nothing is torn', async () => {
  await cloud.local('/local/timer/timer-wall', {})
  expect(await brokenInvariants(cloud)).toEqual([])
})
