import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { appealCalls, ok, type Shown } from './appeal-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const { appeal, create, noticesOf } = appealCalls(() => cloud)
const stored = async (id: string) => (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === id)

type Pair = { rider: string; older: string; newer: string }

let riders = 0
/** Two open appeals of one person, the first in a worker's hands. */
const pair = async (): Promise<Pair> => {
  riders += 1
  const rider = await newRider(cloud, `left-${riders}`)
  const older = (await create(rider, '站点欠我两个月工资')).appeal.id
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId: older }))
  return { rider, older, newer: (await create(rider, '还是工资的事')).appeal.id }
}

const merge = ({ older, newer }: Pair) => appeal(SOCIAL_WORKER, 'merge', { appealId: newer, otherId: older })

/** All of it or nothing of it; what the person says next lands where it is read. */
const expectWhole = async ({ rider, older, newer }: Pair, where: object): Promise<boolean> => {
  const source = await stored(newer)
  const isMerged = source?.mergedInto === older
  const said = ok(await appeal<Shown>(rider, 'send', { appealId: newer, text: '补一句' })).appeal
  const lines = (await stored(older))?.thread.filter(({ attachment }) => attachment?.kind === 'merged')
  const told = (await noticesOf(rider)).filter(({ title }) => title === '两件事并成了一件')
  expect({ ...where, at: said.id, lines: lines?.length, told: told.length, state: source?.state }).toEqual(
    isMerged
      ? { ...where, at: older, lines: 1, told: 1, state: 'closed' }
      : { ...where, at: newer, lines: 0, told: 0, state: 'submitted' },
  )
  expect(said.messages.at(-1)?.text).toBe('补一句')
  return isMerged
}

test('two that are made one by a call that dies, and nobody calls again: the timer ends it, or it never began', async () => {
  const whole = await merge(await pair())
  ok(whole)
  let finished = 0
  for (let nth = 1; nth <= whole.dbOps; nth += 1) {
    for (const kind of ['fail', 'kill-before', 'kill-after']) {
      const both = await pair()
      await cloud.local('/local/faults', [{ function: 'appeal', nth, kind, times: 1 }])
      await merge(both)
      await cloud.local('/local/faults', [])
      await cloud.local('/local/timer/timer-appeals', {})
      await cloud.local('/local/timer/timer-appeals', {})
      if (await expectWhole(both, { nth, kind })) finished += 1
    }
  }
  expect(finished).toBeGreaterThan(0)
  expect(await brokenInvariants(cloud, false)).toEqual([])
}, 120_000)
