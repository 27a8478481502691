import { randomUUID } from 'node:crypto'
import type { ElderView, MyPairing, MyPairings } from '../../domain/pairing/call-schema'
import type { Answer, TestCloud } from '../support/cloud'
import { SOCIAL_WORKER } from '../support/street'

/** Every Thursday and Saturday at three; `NOON` of the tests is a Thursday. */
export const PLAN = { rule: 'FREQ=WEEKLY;BYDAY=TH,SA', from: '15:00', minutes: 30 }

/** Words that must nowhere lie open, and that only the pair and the social worker may read. */
export const FACTS = {
  name: '王桂芳',
  called: '王婆婆',
  address: '均隆街 9 号院 2 栋 301',
  phone: '13711112222',
  know: '耳朵背，多敲几下门',
  contacts: [{ name: '王小军', relation: '儿子', phone: '13733334444' }],
}

export const ok = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.error?.code} ${answer.error?.field ?? ''}`)
  return answer.data
}

/** Calls of the pairing function, as tests make them again and again. */
export const pairingCalls = (cloud: () => TestCloud) => {
  const pairing = <T = Record<string, unknown>>(
    openid: string,
    path: string,
    input?: unknown,
    requestId: string = randomUUID(),
  ) => cloud().call<T>('pairing', openid, path, input, { requestId })
  const register = async (facts: object = FACTS, by = SOCIAL_WORKER): Promise<string> => {
    const input = { facts, version: '2026-11', way: 'paper' }
    return ok(await pairing<{ elderId: string }>(by, 'register', input)).elderId
  }
  const mine = async (openid: string) => ok(await pairing<MyPairings>(openid, 'mine'))
  /** The caller's one pairing. */
  const pairOf = async (openid: string): Promise<MyPairing> => {
    const [pair] = (await mine(openid)).pairings
    if (!pair) throw new Error(`${openid} has no pairing`)
    return pair
  }
  let phones = 0
  const offer = async (openid: string, elderId: string, plan: object = PLAN) => {
    phones += 1
    const phone = `135${String(phones).padStart(8, '0')}`
    const bound = ok(await cloud().call<{ phoneMasked: string | null }>('person', openid, 'get')).phoneMasked
    if (bound !== null) throw new Error('offer somebody without a number')
    await cloud().bindPhone(openid, phone)
    const input = { elderId, phone, plan }
    return ok(await pairing<{ pairingId: string }>(SOCIAL_WORKER, 'offer', input)).pairingId
  }
  /** An elder and a rider who said yes. */
  const paired = async (openid: string, facts: object = FACTS) => {
    const elderId = await register(facts)
    const pairingId = await offer(openid, elderId)
    ok(await pairing(openid, 'answer', { pairingId, yes: true }))
    return { elderId, pairingId }
  }
  const arrive = async (openid: string, pairingId: string): Promise<string> =>
    ok(await pairing<{ visit: { id: string } }>(openid, 'arrive', { pairingId })).visit.id
  const leave = async (openid: string, visitId: string, how = 'fine') =>
    ok(await pairing(openid, 'leave', { visitId, how, note: '聊了聊天' }))
  const read = async (elderId: string) => ok(await pairing<ElderView>(SOCIAL_WORKER, 'read', { elderId }))
  return { pairing, register, offer, paired, arrive, leave, read, mine, pairOf }
}
