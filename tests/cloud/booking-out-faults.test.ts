import type { Visit } from '../../domain/booking/door-schema'
import type { ProgrammeForStaff } from '../../domain/programme/schema'
import { bookingCalls } from '../support/booking-calls'
import { breakEverywhere, type Job, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'

let cloud: TestCloud
let programmeId: string
let phones = 0
const calls = bookingCalls(() => cloud)

/** Every day from ten to six in two slots, cut off ten hours before: at noon one runs, the other is too late to cancel. */
const DRAFT = {
  rule: 'FREQ=DAILY',
  from: '10:00',
  to: '18:00',
  slotMinutes: 240,
  closesMinutesBefore: 0,
  cancelMinutesBefore: 600,
  opensDaysBefore: 7,
  capacity: 50,
  quota: { count: 1, period: 'session' },
}

const slotAt = (day: string, time: string, programme = programmeId): string =>
  `${programme}@2026-12-${day}@202612${day}T${time}`

const makeProgramme = async (change: object): Promise<string> => {
  const { data } = await cloud.call<ProgrammeForStaff>('programme', ADMIN, 'get', { programmeId: 'haircut' })
  const draft = { ...data.draft, ...DRAFT, ...change }
  const input = { programmeId: null, v: 0, draft, why: '试一试' }
  const saved = await cloud.call<{ id: string }>('programme', ADMIN, 'save', input)
  if (!saved.ok) throw new Error(`save: ${JSON.stringify(saved.error)}`)
  return saved.data.id
}

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
beforeEach(async () => {
  programmeId = await makeProgramme({})
})
afterAll(() => cloud.stop())

const bookingOf = async (rider: string, slotId: string): Promise<string> => {
  const { data, error } = await calls.create(rider, { slotId })
  if (error) throw new Error(`create: ${error.code}`)
  return data.booking.id
}

/** A rider whom the counter booked for the slot that runs, and who did not come. */
const missed = async (): Promise<{ rider: string; bookingId: string }> => {
  phones += 1
  const rider = somebody('missing')
  const phone = `137${String(phones).padStart(8, '0')}`
  await cloud.bindPhone(rider, phone)
  const input = { slotId: slotAt('10', '1000'), phone, here: false }
  const { data } = await cloud.call<{ visit: Visit }>('booking', SOCIAL_WORKER, 'bookAtDoor', input)
  const bookingId = data.visit.id
  const { error } = await cloud.call('booking', SOCIAL_WORKER, 'markNoShow', { bookingId })
  if (error) throw new Error(`markNoShow: ${error.code}`)
  return { rider, bookingId }
}

const JOBS: Job[] = [
  {
    name: 'leave a line',
    fn: 'booking',
    path: 'leaveWaitlist',
    prepare: async (_, rider) => {
      const slotId = slotAt('11', '1000', await oneSeat())
      const { data } = await calls.join(rider, { slotId })
      return { caller: rider, input: { bookingId: data.booking.id } }
    },
  },
  {
    name: 'cancel late',
    fn: 'booking',
    path: 'cancelLate',
    prepare: async (_, rider) => {
      const bookingId = await bookingOf(rider, slotAt('10', '1400'))
      return { caller: rider, input: { bookingId, why: '单子超时了' } }
    },
  },
  {
    name: 'move to another period',
    fn: 'booking',
    path: 'move',
    prepare: async (_, rider) => {
      const bookingId = await bookingOf(rider, slotAt('12', '1000'))
      return { caller: rider, input: { bookingId, slotId: slotAt('13', '1400') } }
    },
  },
  {
    name: 'contest a no-show',
    fn: 'booking',
    path: 'contestNoShow',
    prepare: async () => {
      const { rider, bookingId } = await missed()
      return { caller: rider, input: { bookingId, text: '我到了，排在外面' } }
    },
  },
  {
    name: 'decide a contest',
    fn: 'booking',
    path: 'decideContest',
    prepare: async () => {
      const { rider, bookingId } = await missed()
      await calls.contest(rider, { bookingId, text: '我到了，排在外面' })
      return { caller: SOCIAL_WORKER, input: { bookingId, accept: true, why: '看到了' } }
    },
  },
  {
    name: 'take a no-show back',
    fn: 'booking',
    path: 'undoNoShow',
    prepare: async () => ({ caller: SOCIAL_WORKER, input: { bookingId: (await missed()).bookingId } }),
  },
]

let full: Promise<string> | undefined

/** A programme with one place that somebody has. */
const oneSeat = (): Promise<string> => {
  full ??= (async () => {
    const id = await makeProgramme({ capacity: 1 })
    await calls.booked(somebody('first'), slotAt('11', '1000', id))
    return id
  })()
  return full
}

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  (job) => breakEverywhere(cloud, job),
  300_000,
)

test('a session that runs late, broken at every database operation, runs late all the same', async () => {
  const slotId = slotAt('10', '1400')
  await calls.booked(somebody('late'), slotId)
  let minutes = 0
  for (const nth of [1, 2, 3]) {
    for (const kind of ['fail', 'kill-before', 'kill-after']) {
      minutes += 5
      const input = { programmeId, day: '2026-12-10', minutes }
      await cloud.local('/local/faults', [{ function: 'booking', nth, kind, times: 1 }])
      await cloud.call('booking', SOCIAL_WORKER, 'runLate', input)
      await cloud.local('/local/faults', [])
      const { error } = await cloud.call('booking', SOCIAL_WORKER, 'runLate', input)
      expect({ nth, kind, error }).toEqual({ nth, kind, error: undefined })
      expect((await calls.slotNow(slotId)).delayMinutes).toBe(minutes)
    }
  }
}, 120_000)
