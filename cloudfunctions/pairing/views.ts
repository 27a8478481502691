import type { AlarmRow, CallRow, MyPairing, PairView, VisitView } from '../../domain/pairing/call-schema'
import { isPair, pausedBy } from '../../domain/pairing/decide-act'
import { type AlarmKind, visitIdOf } from '../../domain/pairing/decide-visit'
import { nextVisits } from '../../domain/pairing/plan'
import type { ElderDocument, ElderVisitDocument, PairingDocument } from '../../domain/pairing/schema'
import type { Instant } from '../../domain/time'
import { openElder, openWords } from '../_store/pairing-seal'
import type { Pair } from './repository'

const VISITS_SHOWN = 10

export const visitView = (visit: ElderVisitDocument): VisitView => ({
  id: visit._id,
  day: visit.day,
  arrivedAt: visit.arrived.at,
  leaveBy: visit.leaveBy,
  leftAt: visit.left?.at ?? null,
  how: visit.left?.how ?? null,
  note: openWords('elder_visits.note', visit._id, visit.left?.k ?? '', visit.sealed),
  state: visit.state,
})

const whyOf = ({ _id, steps }: PairingDocument): string => {
  const last = steps.at(-1)
  return last ? openWords('pairings.steps', _id, last.k, last.sealed) : ''
}

/** What the rider may know: how the elder is called while it is open, the rest from the yes to the end. */
const elderFor = ({ pairing, elder }: Pair): Pick<MyPairing, 'called' | 'known'> => {
  const facts = elder ? openElder(elder) : null
  if (!facts || (pairing.state !== 'offered' && !isPair(pairing))) return { called: null, known: null }
  const { called, ...known } = facts
  return { called, known: isPair(pairing) ? known : null }
}

/** A pairing as its rider sees it. A closed elder's pairing is over, whatever a crash left in it. */
export const myPairing = (pair: Pair, all: readonly ElderVisitDocument[], now: Instant): MyPairing => {
  const gone = pair.elder?.state !== 'active' && pair.pairing.state !== 'declined'
  const pairing = gone ? { ...pair.pairing, state: 'ended' as const } : pair.pairing
  const mine = all.filter(({ pairingId }) => pairingId === pairing._id)
  const today = mine.find(({ state, _id }) => state === 'there' || _id === visitIdOf(pairing._id, now))
  return {
    id: pairing._id,
    state: pairing.state,
    ...elderFor({ ...pair, pairing }),
    plan: pairing.plan,
    next: pairing.state === 'active' || pairing.state === 'offered' ? nextVisits(pairing.plan, now) : [],
    pausedBy: pausedBy(pairing),
    why: gone ? '' : whyOf(pairing),
    today: today && isPair(pairing) ? visitView(today) : null,
    visits: mine
      .slice(0, VISITS_SHOWN)
      .map((visit) => ({ ...visitView(visit), ...(!isPair(pairing) && { note: '' }) })),
  }
}

/** A pairing as the worker sees it, its steps newest first. */
export const pairView = (pairing: PairingDocument, now: Instant): PairView => {
  const { _id: id, alias, state, plan, steps } = pairing
  return {
    id,
    alias,
    state,
    plan,
    next: state === 'active' ? nextVisits(plan, now) : [],
    steps: [...steps].reverse().map(({ k, at, act, side, byName, sealed }) => ({
      at,
      act,
      side,
      byName,
      why: openWords('pairings.steps', id, k, sealed),
    })),
  }
}

export const alarmRow = (
  visit: ElderVisitDocument,
  elder: ElderDocument | null,
  kind: AlarmKind,
): AlarmRow => {
  const facts = elder ? openElder(elder) : null
  return {
    visitId: visit._id,
    pairingId: visit.pairingId,
    elderId: visit.elderId,
    kind,
    since: visit.alarmAt ?? visit.arrived.at,
    arrivedAt: visit.arrived.at,
    alias: visit.alias,
    note: visitView(visit).note,
    facts: facts && {
      called: facts.called,
      address: facts.address,
      phone: facts.phone,
      contacts: facts.contacts,
    },
  }
}

/** Null for an elder who was closed at this instant. */
export const callRow = (elder: ElderDocument, visits: readonly ElderVisitDocument[]): CallRow | null => {
  const facts = openElder(elder)
  if (!facts || elder.nextCallAt === null) return null
  const last = elder.calls.at(-1)
  return {
    elderId: elder._id,
    name: facts.name,
    called: facts.called,
    phone: facts.phone,
    dueAt: elder.nextCallAt,
    tries: elder.tries,
    waiting: visits.filter(({ state }) => state === 'left').length,
    last: last ? { at: last.at, result: last.result } : null,
  }
}
