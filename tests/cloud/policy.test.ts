import type * as z from 'zod'
import type { ZGetPolicyOutput, ZSearchPoliciesOutput } from '../../domain/policy/schema'
import { EVERYDAY, HELD_OUT, LONG_TEXTS, PHRASINGS, type Phrasing } from '../../domain/policy/search.fixture'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON } from '../support/street'

type Found = z.infer<typeof ZSearchPoliciesOutput>
type Got = z.infer<typeof ZGetPolicyOutput>

const RIDER = 'policy-rider'
const SHOWN_FIRST = 3

jest.setTimeout(60_000)

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud?.stop())

const search = (text: string) => cloud.call<Found>('policy', RIDER, 'search', { text })

const missedOf = async (phrasings: readonly Phrasing[]): Promise<string[]> => {
  const missed: string[] = []
  for (const [text, ...cards] of phrasings) {
    const first = (await search(text)).data.policies.slice(0, SHOWN_FIRST).map(({ id }) => id)
    if (!cards.some((card) => first.includes(card))) missed.push(`${text}: ${first.join(' ')}`)
  }
  return missed
}

test.each([
  ['the collected phrasings', PHRASINGS, 0.95],
  ['phrasings never tuned for', HELD_OUT, 0.95],
  ['everyday ones of another hand', EVERYDAY, 0.95],
  ['whole appeals', LONG_TEXTS, 0.9],
])('%s find their card among the first three', async (_what, phrasings, share) => {
  const missed = await missedOf(phrasings)
  expect(missed.slice(0, missed.length > phrasings.length * (1 - share) ? undefined : 0)).toEqual([])
})

test('without a question every card is there, one database operation', async () => {
  const answer = await search('')
  expect(answer.dbOps).toBe(1)
  expect(answer.data.policies).toHaveLength(24)
  const topics = answer.data.policies.map(({ topic }) => topic)
  expect(topics.filter((topic, i) => topic !== topics[i - 1])).toHaveLength(new Set(topics).size)
})

test('a card whose days are over says so', async () => {
  const { data } = await cloud.call<Got>('policy', RIDER, 'get', { policyId: 'c16' })
  expect(data.policy).toMatchObject({ id: 'c16', validTo: '2026-04-30', expired: true })
  expect(data.policy).not.toHaveProperty('words')
})

test('a card that does not exist, and an operator for an id', async () => {
  const missing = await cloud.call('policy', RIDER, 'get', { policyId: 'c99' })
  expect(missing.error).toMatchObject({ code: 'NOT_FOUND', field: 'policyId' })
  const injected = await cloud.call('policy', RIDER, 'get', { policyId: { $ne: null } })
  expect(injected.error?.code).toBe('BAD_INPUT')
})
