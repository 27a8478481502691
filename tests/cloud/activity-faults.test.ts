import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'
import { activityCalls, DAY, draftOf } from './activity-calls'
import { freshPhoto } from './report-calls'

let cloud: TestCloud
const calls = activityCalls(() => cloud)
const WEEKLY = { kind: 'weekly', weekday: 3, from: '2026-12-09', until: null } as const
/** Ten minutes before the activities made here begin: one can still sign up, and check in. */
const BEFORE = `${DAY}T13:50:00+08:00`
const AFTER = `${DAY}T15:30:00+08:00`

beforeAll(async () => {
  cloud = await startTestCloud({ now: BEFORE })
})
afterAll(() => cloud.stop())

const job = (path: string, prepare: Job['prepare']): Job => ({ name: path, fn: 'activity', path, prepare })

/** An activity with this rider in it; its id and the booking. */
const signedUp = async (rider: string) => {
  const activityId = await calls.announce({ title: '弄坏了再试' })
  const { slotId } = await calls.roleOf(activityId)
  return { activityId, bookingId: await calls.signUp(rider, slotId) }
}

const JOBS: Job[] = [
  job('checkIn', async (_, rider) => {
    const { activityId } = await signedUp(rider)
    return { caller: rider, input: { scene: await calls.codeNow(activityId) } }
  }),
  job('keepShift', async (_, rider) => ({
    caller: rider,
    input: { activityId: await calls.announce({ when: WEEKLY }), roleId: 'r2' },
  })),
  job('skipShift', async (_, rider) => {
    const activityId = await calls.announce({ when: WEEKLY })
    await calls.send('keepShift', rider, { activityId, roleId: 'r2' })
    return { caller: rider, input: { activityId, day: '2026-12-30', skip: true } }
  }),
  job('stopShift', async (_, rider) => {
    const activityId = await calls.announce({ when: WEEKLY })
    await calls.send('keepShift', rider, { activityId, roleId: 'r2' })
    return { caller: rider, input: { activityId } }
  }),
  job('watchCalls', async (_, rider) => ({ caller: rider, input: { on: true } })),
  job('save', async (given) => ({
    caller: SOCIAL_WORKER,
    input: {
      activityId: null,
      v: 0,
      draft: draftOf(),
      photo: await upload(given, SOCIAL_WORKER, freshPhoto()),
    },
  })),
  {
    ...job('save', async () => ({
      caller: SOCIAL_WORKER,
      input: { activityId: await calls.announce(), v: 1, draft: draftOf({ title: '改过' }), photo: null },
    })),
    name: 'save an edit',
  },
  job('cancel', async (_, rider) => {
    const { activityId } = await signedUp(rider)
    return { caller: SOCIAL_WORKER, input: { activityId, day: null, why: '下雨' } }
  }),
  job('callForHelp', async () => ({
    caller: SOCIAL_WORKER,
    input: { activityId: await calls.announce(), day: DAY, text: '还缺两个人' },
  })),
  job('correct', async (_, rider) => {
    const { bookingId } = await signedUp(rider)
    return { caller: SOCIAL_WORKER, input: { bookingId, came: { in: '14:00', out: '15:00' }, why: '在' } }
  }),
  job('confirmDay', async (_, rider) => {
    const { activityId } = await signedUp(rider)
    return { caller: SOCIAL_WORKER, input: { activityId, day: DAY } }
  }),
  job('setHouseholds', async () => {
    const activityId = await calls.announce()
    return { caller: SOCIAL_WORKER, input: { activityId, day: DAY, households: 3 } }
  }),
  job('thank', async (given) => {
    const activityId = await calls.announce()
    const photo = await upload(given, SOCIAL_WORKER, freshPhoto())
    return { caller: SOCIAL_WORKER, input: { activityId, day: DAY, text: '谢谢', photo } }
  }),
  job('checkOut', async (_, rider) => {
    await calls.clock(BEFORE)
    const { activityId } = await signedUp(rider)
    await calls.checkIn(rider, await calls.codeNow(activityId))
    await calls.clock(AFTER)
    return { caller: rider, input: { scene: await calls.codeNow(activityId) } }
  }),
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (each) => breakEverywhere(cloud, each),
  120_000,
)

test('what crashes left half done the timers finish', async () => {
  await cloud.local('/local/timer/timer-activities', {})
  await cloud.local('/local/timer/timer-booking', {})
  expect(await brokenInvariants(cloud)).toEqual([])
})
