import { randomUUID } from 'node:crypto'
import type { BookingView, SlotsView } from '../../domain/booking/call-schema'
import { type Answer, startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider } from '../support/street'

let cloud: TestCloud
let slots: SlotsView['slots']
let people = 0

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  slots = (await listSlots(cloud, 'onlooker')).slots
})
afterAll(() => cloud.stop())
afterEach(async () => {
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

type Booked = { booking: BookingView }
type Mine = { upcoming: BookingView[]; past: BookingView[] }

const rider = () => newRider(cloud, `rider-${people++}`)
const slotId = (n: number): string => slots[n]?.id ?? ''

const book = (openid: string, slot: string, requestId: string = randomUUID()) =>
  cloud.call<Booked>('booking', openid, 'create', { slotId: slot }, { requestId })

const mine = async (openid: string): Promise<Mine> =>
  (await cloud.call<Mine>('booking', openid, 'listMine')).data

const leftOf = async (slot: string): Promise<number | undefined> =>
  (await readCollection(cloud, 'slots')).find(({ _id }) => _id === slot)?.left

const codes = (answers: Answer[]) => answers.map(({ ok, error }) => (ok ? 'ok' : error?.code)).sort()

const repeat = async <T>(times: number, run: () => Promise<T>): Promise<T[]> => {
  const answers: T[] = []
  for (let n = 0; n < times; n += 1) answers.push(await run())
  return answers
}

test('fifty looks at a day at once write its slots once', async () => {
  const looks = await Promise.all(
    Array.from({ length: 50 }, (_, n) => listSlots(cloud, `looker-${n}`, 'lawyer')),
  )
  expect(new Set(looks.map((look) => JSON.stringify(look.slots))).size).toBe(1)
  const written = (await readCollection(cloud, 'slots')).filter((slot) => slot.programmeId === 'lawyer')
  expect(written.map(({ _id }) => _id).sort()).toEqual(looks[0]?.slots.map(({ id }) => id).sort())
})

test('fifty riders before the last place: exactly one has it', async () => {
  const riders = await Promise.all(Array.from({ length: 50 }, () => rider()))
  const [first, ...others] = riders
  const capacity = slots[1]?.capacity ?? 0
  for (let n = 1; n < capacity; n += 1) await book(n === 1 ? (first ?? '') : await rider(), slotId(1))
  const answers = await Promise.all(others.map((openid) => book(openid, slotId(1))))
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1)
  expect(new Set(answers.filter(({ ok }) => !ok).map(({ error }) => error?.code))).toEqual(
    new Set(['SLOT_FULL']),
  )
  expect(await leftOf(slotId(1))).toBe(0)
  const loser = others[answers.findIndex(({ ok }) => !ok)] ?? ''
  expect(await mine(loser)).toMatchObject({ upcoming: [], past: [] })
  const elsewhere = await book(loser, slotId(2))
  expect(elsewhere.ok).toBe(true)
  expect(elsewhere.dbOps).toBeLessThanOrEqual(6)
}, 60_000)

test('one rider twice at once, in one slot and in two: booked once', async () => {
  const same = await rider()
  const twice = await Promise.all([book(same, slotId(3)), book(same, slotId(3)), book(same, slotId(3))])
  expect(codes(twice)).toEqual(['QUOTA_REACHED', 'QUOTA_REACHED', 'ok'])
  const spread = await rider()
  const two = await Promise.all([book(spread, slotId(3)), book(spread, slotId(4)), book(spread, slotId(5))])
  expect(codes(two)).toEqual(['QUOTA_REACHED', 'QUOTA_REACHED', 'ok'])
  expect((await mine(spread)).upcoming).toHaveLength(1)
})

test('the same request five times, in a row and at once: one place, one answer', async () => {
  const openid = await rider()
  const requestId = randomUUID()
  const inRow = await repeat(5, () => book(openid, slotId(5), requestId))
  expect(new Set(inRow.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  expect((await book(openid, slotId(6), requestId)).error?.code).toBe('REQUEST_ID_REUSED')
  const other = await rider()
  const id = randomUUID()
  const atOnce = await Promise.all(Array.from({ length: 5 }, () => book(other, slotId(6), id)))
  expect(codes(atOnce)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok'])
  expect(new Set(atOnce.map(({ data }) => JSON.stringify(data))).size).toBe(1)
  expect((await mine(other)).upcoming).toHaveLength(1)
})
