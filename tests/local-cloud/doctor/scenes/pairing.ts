import { applyToElder, applyToPairing } from '../../../../domain/pairing/change'
import { type Acting, decideAct, newPairing } from '../../../../domain/pairing/decide-act'
import { decideCall, decideClose, newElder } from '../../../../domain/pairing/decide-elder'
import { decideLeave, newVisit } from '../../../../domain/pairing/decide-visit'
import type { ElderDocument, ElderVisitDocument, PairingDocument } from '../../../../domain/pairing/schema'
import { LATER, NOON, type Scene } from '../scene'

const sure = <T>(value: T | null): T => {
  if (value === null) throw new Error('this step has not been taken yet')
  return value
}

const writer = (k: string) => ({ k, mark: k, now: LATER, by: 'tian', byName: '田老师' })
const registered = (id: string): ElderDocument =>
  newElder({ ...writer(`request-${id}`), id, now: NOON, sealed: 'sealed', version: '1', way: 'paper' })
const closed = (): ElderDocument => {
  const elder = registered('elder-closed')
  const gone = applyToElder(elder, sure(decideClose(elder, writer('request-close'), 'movedAway')))
  return { ...gone, emptying: false, open: false }
}
const called = (): ElderDocument => {
  const elder = registered('elder-called')
  const input = { result: 'noAnswer' as const, sealed: null }
  return applyToElder(elder, sure(decideCall(elder, writer('request-call'), input)))
}

const plan = { rule: 'FREQ=WEEKLY;BYDAY=TH', from: '15:00', minutes: 30 }
const staff = { _id: 'tian', name: '田老师' }
const acting = (k: string, act: Acting['act'], by: Acting['staff']): Acting => ({
  k,
  mark: k,
  now: LATER,
  act,
  side: by ? 'worker' : 'rider',
  staff: by,
  sealed: null,
})
const offered = (id: string, elderId: string, openid: string): PairingDocument =>
  newPairing({
    ...acting(`request-${id}-1`, 'offered', staff),
    now: NOON,
    id,
    elderId,
    openid,
    alias: '骑手 X7K2',
    plan,
  })
const step = (pairing: PairingDocument, act: Acting['act'], by: Acting['staff']): PairingDocument =>
  applyToPairing(
    pairing,
    sure(decideAct(pairing, acting(`request-${pairing._id}-${pairing.steps.length + 1}`, act, by))),
  )
const active = step(offered('pair-1', 'elder-1', 'rider-1'), 'accepted', null)
const paused = step(step(offered('pair-2', 'elder-called', 'rider-2'), 'accepted', null), 'paused', null)
const ended = step(offered('pair-3', 'elder-closed', 'rider-3'), 'ended', staff)

const there = newVisit(active, { k: 'request-arrive', now: NOON })
const left = (day: string, how: 'fine' | 'needsHelp'): ElderVisitDocument => {
  const now = `${day}T15:00:00.000+08:00`
  const visit = newVisit(active, { k: `request-${day}`, now })
  const change = sure(decideLeave(visit, { k: `request-${day}-left`, mark: 'm', now, how, sealed: null }))
  return { ...visit, ...change }
}
const waiting = left('2026-12-03', 'needsHelp')
const confirmed: ElderVisitDocument = {
  ...left('2026-11-26', 'fine'),
  state: 'confirmed',
  verdict: { what: 'confirmed', at: NOON, by: 'tian', byName: '田老师' },
  pointsOwed: true,
}

/** Elders looked after, called and gone; a pair, one that pauses, one that is over; visits in every state. */
export const PAIRING_SCENE: Scene = {
  documents: {
    elders: [registered('elder-1'), called(), closed()],
    pairings: [active, paused, ended],
    elder_visits: [there, waiting, confirmed],
  },
  breaks: [
    ['elder-closed-is-empty', 'elders', 'elder-closed', { sealed: 'sealed' }],
    ['elder-closed-is-empty', 'elders', 'elder-closed', { nextCallAt: LATER }],
    ['elder-closed-is-empty', 'elders', 'elder-closed', { calls: called().calls }],
    ['elder-closed-is-empty', 'elders', 'elder-called', { sealed: null }],
    ['elder-open-means-open', 'elders', 'elder-called', { open: true }],
    ['elder-open-means-open', 'elders', 'elder-closed', { emptying: true }],
    [
      'elder-open-means-open',
      'elders',
      'elder-called',
      { settling: { until: NOON, verdict: 'confirmed', by: 'tian', byName: '田老师' } },
    ],
    ['elder-closed-has-no-pair', 'pairings', 'pair-2', { elderId: 'elder-closed' }],
    ['pairing-tells-its-history', 'pairings', 'pair-1', { state: 'offered' }],
    [
      'pairing-agreed-by-rider',
      'pairings',
      'pair-1',
      { steps: active.steps.slice(-1).map((one) => ({ ...one, by: 'tian' })) },
    ],
    ['visit-of-its-pair', 'elder_visits', waiting._id, { pairingId: 'nowhere' }],
    ['visit-of-its-pair', 'elder_visits', waiting._id, { elderId: 'elder-called' }],
    ['visit-says-how-it-was', 'elder_visits', waiting._id, { left: null }],
    ['visit-says-how-it-was', 'elder_visits', there._id, { left: waiting.left }],
    ['visit-says-how-it-was', 'elder_visits', waiting._id, { state: 'denied' }],
    ['visit-waited-for', 'elder_visits', there._id, { alarmAt: null }],
    ['visit-points-after-word', 'elder_visits', waiting._id, { pointsOwed: true }],
    [
      'visit-points-after-word',
      'elder_visits',
      confirmed._id,
      { verdict: { what: 'confirmed', at: NOON, by: 'rider-1', byName: '自己' } },
    ],
  ],
}
