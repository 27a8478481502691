import type { Visit } from '../../domain/booking/door-schema'
import type { ProgrammeForStaff } from '../../domain/programme/schema'
import { breakEverywhere, type Job, somebody } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, SOCIAL_WORKER } from '../support/street'
import { stationScene } from './activity-calls'

let cloud: TestCloud
let phones = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

/** The slot that runs at noon of a programme of its own, with room for a test. */
const newSlot = async (): Promise<string> => {
  const { data } = await cloud.call<ProgrammeForStaff>('programme', ADMIN, 'get', { programmeId: 'haircut' })
  const draft = {
    ...data.draft,
    rule: 'FREQ=DAILY',
    from: '10:00',
    to: '17:00',
    slotMinutes: 420,
    capacity: 50,
    quota: { count: 1, period: 'session' },
  }
  const saved = await cloud.call<{ id: string }>('programme', ADMIN, 'save', {
    programmeId: null,
    v: 0,
    draft,
    why: '试一试',
  })
  return `${saved.data.id}@2026-12-10@20261210T1000`
}

let slotOfFile: Promise<string>
const nextPhone = (): string => {
  phones += 1
  return `138${String(phones).padStart(8, '0')}`
}

/** Somebody booked at the counter for the session that is running. */
const expected = async (): Promise<string> => {
  const slotId = await slotOfFile
  const input = { slotId, phone: nextPhone(), here: false }
  const { data } = await cloud.call<{ visit: Visit }>('booking', SOCIAL_WORKER, 'bookAtDoor', input)
  return data.visit.id
}

const JOBS: Job[] = [
  {
    name: 'check in',
    fn: 'booking',
    path: 'checkIn',
    prepare: async () => ({ caller: SOCIAL_WORKER, input: { bookingId: await expected() } }),
  },
  {
    name: 'done',
    fn: 'booking',
    path: 'finish',
    prepare: async () => ({ caller: SOCIAL_WORKER, input: { bookingId: await expected() } }),
  },
  {
    name: 'not come',
    fn: 'booking',
    path: 'markNoShow',
    prepare: async () => ({ caller: SOCIAL_WORKER, input: { bookingId: await expected() } }),
  },
  {
    name: 'walk-in',
    fn: 'booking',
    path: 'bookAtDoor',
    prepare: async () => ({
      caller: SOCIAL_WORKER,
      input: { slotId: await slotOfFile, phone: nextPhone(), here: true },
    }),
  },
  {
    name: "check in by the station's code",
    fn: 'booking',
    path: 'checkInHere',
    prepare: async () => {
      const phone = nextPhone()
      const caller = somebody('scans')
      await cloud.bindPhone(caller, phone)
      const input = { slotId: await slotOfFile, phone, here: false }
      const { error } = await cloud.call('booking', SOCIAL_WORKER, 'bookAtDoor', input)
      if (error) throw new Error(`bookAtDoor: ${error.code}`)
      return { caller, input: { scene: stationScene(cloud, 'youai') } }
    },
  },
]

test.each(JOBS)(
  '$name: broken at every database operation, the repeated call succeeds and nothing is torn',
  async (job) => {
    slotOfFile = newSlot()
    await breakEverywhere(cloud, job)
  },
  120_000,
)

test('checked in by two and given back at the same instant: one of them wins, never both', async () => {
  slotOfFile = newSlot()
  for (let round = 0; round < 8; round += 1) {
    const openid = `torn-${round}`
    const phone = nextPhone()
    await cloud.bindPhone(openid, phone)
    const input = { slotId: await slotOfFile, phone, here: false }
    const { data } = await cloud.call<{ visit: Visit }>('booking', SOCIAL_WORKER, 'bookAtDoor', input)
    const bookingId = data.visit.id
    await cloud.call('programme', ADMIN, 'setWeather', { storm: true, heat: false, why: '暴雨' })
    const [one, other, back] = await Promise.all([
      cloud.call('booking', SOCIAL_WORKER, 'checkIn', { bookingId }),
      cloud.call('booking', 'local-zhou', 'checkIn', { bookingId }),
      cloud.call('booking', openid, 'cancel', { bookingId }),
    ])
    expect({ here: one.ok && other.ok, back: back.ok }).toEqual({
      here: !back.ok,
      back: !(one.ok && other.ok),
    })
    expect(await brokenInvariants(cloud, false)).toEqual([])
  }
}, 60_000)
