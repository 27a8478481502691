import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { appealCalls, ok } from './appeal-calls'

const SU = 'local-su'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const { appeal, create } = appealCalls(() => cloud)
const stored = async (id: string) => (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === id)

/** Holds the writes of the next calls back, so that all have read before the first one writes. */
const holdBack = (nth: number, times: number) =>
  cloud.local('/local/faults', [{ function: 'appeal', nth, kind: 'delay', times, ms: 400 }])
const letGo = () => cloud.local('/local/faults', [])

const accepted = async (rider: string): Promise<string> => {
  const appealId = (await create(await newRider(cloud, rider), '站点欠我两个月工资')).appeal.id
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId }))
  return appealId
}

test('of three who accept at once one has it, and the other two are told so', async () => {
  const appealId = (await create(await newRider(cloud, 'crowd-1'))).appeal.id
  await holdBack(3, 3)
  const all = await Promise.all([SOCIAL_WORKER, SU, ADMIN].map((who) => appeal(who, 'accept', { appealId })))
  await letGo()
  expect(all.map(({ error }) => error?.code ?? 'won').sort()).toEqual(['APPEAL_TAKEN', 'APPEAL_TAKEN', 'won'])
  const document = await stored(appealId)
  expect(document?.history.filter(({ to }) => to === 'accepted')).toHaveLength(1)
})

test('handed over while the person writes, the owner answers and a colleague merges: nothing is lost', async () => {
  const older = await accepted('crowd-2')
  const newer = (await create('crowd-2', '还是工资的事')).appeal.id
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId: newer }))
  const { colleagues } = ok(
    await appeal<{ colleagues: { id: string; name: string }[] }>(SOCIAL_WORKER, 'tools', { appealId: older }),
  )
  const colleagueId = colleagues.find(({ name }) => name === '苏老师')?.id
  const texts = ['第一句', '第二句']
  await holdBack(3, 4)
  const [moved, merged, replied, ...said] = await Promise.all([
    appeal(SOCIAL_WORKER, 'handOver', { appealId: older, colleagueId }),
    appeal(ADMIN, 'merge', { appealId: older, otherId: newer }),
    appeal(SOCIAL_WORKER, 'reply', { appealId: newer, text: '我在问站长' }),
    ...texts.map((text) => appeal('crowd-2', 'send', { appealId: newer, text })),
  ])
  await letGo()
  ok(moved)
  ok(merged)
  for (const one of said) ok(one)
  // The answer came before the merge or was refused by name; there is no third way.
  const mayHaveLost = ['APPEAL_STEP_NOT_ALLOWED', 'APPEAL_TAKEN']
  expect(replied.ok || mayHaveLost.includes(replied.error?.code ?? '')).toBe(true)

  const [target, source] = [await stored(older), await stored(newer)]
  expect(source).toMatchObject({ state: 'closed', closedBy: 'merge', mergedInto: older })
  expect(target).toMatchObject({ owner: SU, ownerName: '苏老师' })
  const lines = [...(target?.thread ?? []), ...(source?.thread ?? [])]
  expect(lines.filter(({ speaker }) => speaker === 'person')).toHaveLength(2 + texts.length)
  expect(lines.filter(({ speaker }) => speaker === 'worker')).toHaveLength(replied.ok ? 1 : 0)
  expect(target?.thread.filter(({ attachment }) => attachment?.kind === 'merged')).toHaveLength(1)
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('two merge the same pair from both ends at once: one way, one line, nobody waits twice', async () => {
  const older = await accepted('crowd-3')
  const newer = (await create('crowd-3', '同一件')).appeal.id
  await holdBack(4, 2)
  const both = await Promise.all([
    appeal(SOCIAL_WORKER, 'merge', { appealId: older, otherId: newer }),
    appeal(ADMIN, 'merge', { appealId: newer, otherId: older }),
  ])
  await letGo()
  expect(both.some((one) => one.ok)).toBe(true)
  const target = await stored(older)
  expect(target?.thread.filter(({ attachment }) => attachment?.kind === 'merged')).toHaveLength(1)
  expect(await stored(newer)).toMatchObject({ mergedInto: older, waitingSince: null })
  expect(await brokenInvariants(cloud)).toEqual([])
})
