import type { SlotsView } from '../../domain/booking/call-schema'
import type { SlotDocument } from '../../domain/booking/schema'
import { firstSlot } from '../../domain/booking/test-samples'
import type { ProgrammeForStaff } from '../../domain/programme/schema'
import { type Attempt, checkHistory, type HistoryVerb, type Look } from '../support/booking-history'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider } from '../support/street'

/** Attempts in all; the full run of 100,000 is `ATTEMPTS=100000`. */
const ATTEMPTS = Number(process.env.ATTEMPTS ?? 10_000)
const INSTANCES = 4
const AT_ONCE = 32
const RIDERS = 160
const CAPACITY = 12

let cloud: TestCloud
let programmeId: string
let slotIds: string[]
let riders: string[]
const attempts: Attempt[] = []
const looks: Look[] = []
let clock = 0

/** Half the riders find a place: ten to each of eight slots of twelve would leave none to fight for. */
const makeProgramme = async (): Promise<string> => {
  const { data } = await cloud.call<ProgrammeForStaff>('programme', ADMIN, 'get', { programmeId: 'haircut' })
  const draft = { ...data.draft, from: '14:00', to: '16:00', slotMinutes: 20, capacity: CAPACITY }
  const input = { programmeId: null, v: 0, draft, why: '试一试' }
  return (await cloud.call<{ id: string }>('programme', ADMIN, 'save', input)).data.id
}

const look = async (openid: string): Promise<SlotsView['slots']> => {
  const from = clock++
  const { data } = await cloud.call<SlotsView>('booking', openid, 'listSlots', { programmeId })
  const until = clock++
  for (const { id: slotId, capacity, left } of data.slots) looks.push({ slotId, capacity, left, from, until })
  return data.slots
}

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_INSTANCES: String(INSTANCES) } })
  programmeId = await makeProgramme()
  slotIds = (await look('onlooker')).map(({ id }) => id)
  riders = await Promise.all(Array.from({ length: RIDERS }, (_, n) => newRider(cloud, `crowd-${n}`)))
  attempts.length = 0
}, 60_000)
afterAll(() => cloud.stop())

type Place = { bookingId: string; slotId: string; as: 'holder' | 'line' } | null

const attempt = async (rider: string, verb: HistoryVerb, slotId: string, input: object) => {
  const from = clock++
  const answer = await cloud.call<{ booking: { id: string } }>('booking', rider, verb, input)
  attempts.push({ rider, verb, slotId, code: answer.error?.code ?? 'ok', from, until: clock++ })
  return answer
}

/** The same dice in every run; what meets what is up to the machine, and the record says what was. */
const makeDice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const enter = async (rider: string, verb: 'create' | 'joinWaitlist', slotId: string): Promise<Place> => {
  const { ok, data } = await attempt(rider, verb, slotId, { slotId })
  return ok ? { bookingId: data.booking.id, slotId, as: verb === 'create' ? 'holder' : 'line' } : null
}

const inLine = async (rider: string, place: NonNullable<Place>, roll: number): Promise<Place> => {
  const { bookingId, slotId } = place
  if (roll < 6) {
    const { ok } = await attempt(rider, 'acceptOffer', slotId, { bookingId })
    return ok ? { ...place, as: 'holder' } : place
  }
  if (roll === 6) {
    const { ok } = await attempt(rider, 'declineOffer', slotId, { bookingId })
    return ok ? null : place
  }
  const { ok } = await attempt(rider, 'leaveWaitlist', slotId, { bookingId })
  return ok ? null : place
}

const step = async (rider: string, place: Place, dice: (sides: number) => number): Promise<Place> => {
  const slotId = slotIds[dice(slotIds.length)] ?? ''
  const roll = dice(10)
  if (place === null) return enter(rider, roll < 6 ? 'create' : 'joinWaitlist', slotId)
  if (place.as === 'line') return inLine(rider, place, roll)
  if (roll < 6) {
    const { ok } = await attempt(rider, 'cancel', place.slotId, { bookingId: place.bookingId })
    return ok ? null : place
  }
  if (roll < 9) await attempt(rider, 'create', slotId, { slotId })
  else await look(rider)
  return place
}

const places = new Map<string, Place>()

/** Each lane has riders of its own, so a rider's calls never overlap and the record of each is certain. */
const runLanes = (count: number, go: (rider: string, lane: number) => Promise<void>): Promise<unknown> =>
  Promise.all(
    Array.from({ length: AT_ONCE }, async (_, lane) => {
      const own = riders.filter((__, n) => n % AT_ONCE === lane)
      for (let n = 0; n < count / AT_ONCE; n += 1) await go(own[n % own.length] ?? '', lane)
    }),
  )

const slotsNow = async (): Promise<SlotDocument[]> =>
  (await readCollection(cloud, 'slots')).filter((slot) => slot.programmeId === programmeId)

test('more riders than places: as many are told yes as there are places, on four instances', async () => {
  const firstTries = Math.max(RIDERS * 3, ATTEMPTS / 4)
  const dice = Array.from({ length: AT_ONCE }, (_, lane) => makeDice(lane + 1))
  await runLanes(firstTries, async (rider, lane) => {
    const slotId = slotIds[dice[lane]?.(slotIds.length) ?? 0] ?? ''
    const place = await enter(rider, 'create', slotId)
    if (place) places.set(rider, place)
  })
  // Who found their first choices full takes whatever is left, until nothing is.
  await runLanes(RIDERS * slotIds.length, async (rider, lane) => {
    if (places.has(rider)) return
    const slotId = slotIds[dice[lane]?.(slotIds.length) ?? 0] ?? ''
    const place = await enter(rider, 'create', slotId)
    if (place) places.set(rider, place)
  })
  const accepted = attempts.filter(({ code }) => code === 'ok')
  expect(accepted.length).toBe(slotIds.length * CAPACITY)
  expect(checkHistory(await slotsNow(), attempts, looks)).toEqual([])
  const { functions } = await cloud.local<{ functions: { name: string; workers: number }[] }>(
    '/local/functions',
  )
  expect(functions.find(({ name }) => name === 'booking')?.workers).toBe(INSTANCES)
}, 600_000)

test('places taken, given back, queued for and offered by everybody at once: the record and the slots agree', async () => {
  const dice = Array.from({ length: AT_ONCE }, (_, lane) => makeDice(lane + 100))
  await runLanes(ATTEMPTS - Math.min(attempts.length, ATTEMPTS / 2), async (rider, lane) => {
    places.set(rider, await step(rider, places.get(rider) ?? null, dice[lane] ?? makeDice(1)))
  })
  expect(attempts.length + looks.length).toBeGreaterThanOrEqual(ATTEMPTS)
  const unforeseen = attempts.filter(({ code }) => ['UNKNOWN', 'NOT_FOUND', 'BAD_INPUT'].includes(code))
  expect(unforeseen).toEqual([])
  const told = (verb: HistoryVerb) => attempts.filter((one) => one.verb === verb && one.code === 'ok').length
  for (const verb of ['create', 'cancel', 'joinWaitlist', 'acceptOffer', 'leaveWaitlist'] as const) {
    expect({ verb, some: told(verb) > 0 }).toEqual({ verb, some: true })
  }
  expect(checkHistory(await slotsNow(), attempts, looks)).toEqual([])
  expect(await brokenInvariants(cloud, false)).toEqual([])
}, 3_600_000)

describe('the checker of the record', () => {
  const slot: SlotDocument = {
    ...firstSlot(),
    capacity: 1,
    left: 0,
    holders: [{ u: 'ann', k: 'request-1', at: NOON }],
  }
  const said = (rider: string, verb: HistoryVerb, from: number, code = 'ok'): Attempt => ({
    ...{ rider, verb, slotId: slot._id, code },
    ...{ from, until: from + 1 },
  })

  test('has nothing to say of an honest record', () => {
    const record = [said('ann', 'create', 1), said('bob', 'create', 3, 'SLOT_FULL')]
    expect(
      checkHistory([slot], record, [{ slotId: slot._id, capacity: 1, left: 0, from: 5, until: 6 }]),
    ).toEqual([])
  })

  test.each<[string, SlotDocument, Attempt[], Look[]]>([
    ['two were told yes', slot, [said('ann', 'create', 1), said('bob', 'create', 3)], []],
    ['somebody holds it whom nobody told', slot, [], []],
    ['a seat leaked', { ...slot, holders: [] }, [], []],
    [
      'two held it at once, though one gave it back later',
      slot,
      [said('bob', 'create', 1), said('ann', 'create', 3), said('bob', 'cancel', 5)],
      [],
    ],
    [
      'a taken place was shown as free',
      slot,
      [said('ann', 'create', 1)],
      [{ slotId: slot._id, capacity: 1, left: 1, from: 5, until: 6 }],
    ],
    [
      'the line is out of order',
      {
        ...slot,
        waiting: [
          { u: 'cat', k: 'request-3', at: NOON },
          { u: 'bob', k: 'request-2', at: NOON },
        ],
      },
      [said('ann', 'create', 1), said('bob', 'joinWaitlist', 3), said('cat', 'joinWaitlist', 5)],
      [],
    ],
    [
      'the line was passed',
      {
        ...slot,
        holders: [{ u: 'cat', k: 'request-3', at: NOON }],
        waiting: [{ u: 'bob', k: 'request-2', at: NOON }],
      },
      [
        ...[said('ann', 'create', 1), said('bob', 'joinWaitlist', 3), said('cat', 'joinWaitlist', 5)],
        ...[said('ann', 'cancel', 7), said('cat', 'acceptOffer', 9)],
      ],
      [],
    ],
  ])('sees that %s', (_, now, record, seen) => {
    expect(checkHistory([now], record, seen)).not.toEqual([])
  })
})
