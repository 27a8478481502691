import { randomUUID } from 'node:crypto'
import type { DrawView, MyChildcare, PeriodInput } from '../../domain/childcare/contracts'
import type { TestCloud } from '../support/cloud'
import { SOCIAL_WORKER } from '../support/street'
import { ok } from './clinic-calls'

/** Who looks after the children of the sample street. */
export const CARER = 'local-carer'
const VERSION = '2026-11'

export const CHILD = {
  name: '朵朵',
  birthday: '2018-05-20',
  allergies: '花生',
  collectors: [
    { name: '王桂芳', relation: '奶奶', last4: '1234' },
    { name: '李强', relation: '爸爸', last4: '5678' },
  ],
}

/** Three weeks from Monday, 25 January 2027; wishes from 1 to 10 December 2026. */
export const PERIOD: PeriodInput = {
  name: '寒假托管',
  stationId: 'nuanxin',
  hours: { from: '09:00', to: '17:30' },
  ageFrom: 6,
  ageTo: 12,
  firstDay: '2027-01-25',
  weeks: 3,
  places: 2,
  closedDays: [],
  opensOn: '2026-12-01',
  closesOn: '2026-12-10',
}

export const CLOSED = '2026-12-11T00:06:00+08:00'
export const FIRST_DAY = '2027-01-25T08:40:00+08:00'

/** Calls of the childcare function, as tests make them again and again. */
export const childcareCalls = (cloud: () => TestCloud) => {
  const care = <T = Record<string, unknown>>(
    openid: string,
    path: string,
    input?: unknown,
    requestId: string = randomUUID(),
  ) => cloud().call<T>('childcare', openid, path, input, { requestId })
  const mine = async (openid: string) => ok(await care<MyChildcare>(openid, 'mine'))
  const enter = async (openid: string, child: object = CHILD) => {
    const input = { childId: null, version: VERSION, child }
    return ok(await care<{ childId: string }>(openid, 'saveChild', input)).childId
  }
  const plan = async (period: Partial<PeriodInput> = {}) => {
    const input = { periodId: null, period: { ...PERIOD, ...period } }
    return ok(await care<{ period: { id: string } }>(SOCIAL_WORKER, 'savePeriod', input)).period.id
  }
  const wish = async (openid: string, input: object) =>
    ok(await care<{ ticket: string; late: boolean }>(openid, 'wish', input))
  const draw = async (periodId: string) => {
    await cloud().local('/local/clock', { now: CLOSED })
    ok(await care(SOCIAL_WORKER, 'draw', { periodId }))
  }
  const result = async (openid: string, periodId: string) =>
    ok(await care<DrawView>(openid, 'result', { periodId }))
  /** A family with one child that wished for all three weeks, one at most unless said otherwise. */
  const family = async (openid: string, periodId: string, most = 1) => {
    const childId = await enter(openid)
    const { ticket } = await wish(openid, { periodId, childId, ranked: ['w1', 'w2', 'w3'], most })
    return { openid, childId, ticket }
  }
  return { care, mine, enter, plan, wish, draw, result, family }
}
