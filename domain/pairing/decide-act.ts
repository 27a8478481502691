import { AppError } from '../errors'
import type { Instant } from '../time'
import { doneBefore, type PairingChange } from './change'
import type { VisitPlan } from './plan-schema'
import type { PairingAct, PairingDocument, PairingState, Side } from './schema'

/** From where an act leads where; `planned` stays where it is. */
const ACTS: Record<PairingAct, { from: readonly PairingState[]; to: PairingState | null }> = {
  offered: { from: ['declined', 'ended'], to: 'offered' },
  accepted: { from: ['offered'], to: 'active' },
  declined: { from: ['offered'], to: 'declined' },
  planned: { from: ['offered', 'active', 'paused'], to: null },
  paused: { from: ['active'], to: 'paused' },
  resumed: { from: ['paused'], to: 'active' },
  ended: { from: ['offered', 'active', 'paused'], to: 'ended' },
}

export type Acting = {
  k: string
  mark: string
  now: Instant
  act: PairingAct
  side: Side
  /** The worker who writes it; null: the rider does. */
  staff: { _id: string; name: string } | null
  sealed: string | null
  plan?: VisitPlan
}

/** Whose wish the pause was that lasts now. */
export const pausedBy = ({ state, steps }: PairingDocument): Side | null =>
  state === 'paused' ? (steps.findLast(({ act }) => act === 'paused')?.side ?? null) : null

/** What somebody else paused is theirs to go on with; a worker may do either. */
const mayAct = (pairing: PairingDocument, { act, staff }: Acting): boolean => {
  if (!ACTS[act].from.includes(pairing.state)) return false
  if (staff === null) return act !== 'planned' && (act !== 'resumed' || pausedBy(pairing) === 'rider')
  return act !== 'accepted' && act !== 'declined'
}

/**
 * One step of a pairing. Null: this request took it already. Throws PAIRING_STEP_NOT_ALLOWED, REQUEST_ID_REUSED.
 */
export const decideAct = (pairing: PairingDocument, acting: Acting): PairingChange | null => {
  if (doneBefore(pairing.steps, acting)) return null
  if (!mayAct(pairing, acting)) throw new AppError('PAIRING_STEP_NOT_ALLOWED')
  const { k, mark, now, act, side, staff, sealed, plan } = acting
  const to = ACTS[act].to ?? pairing.state
  return {
    set: {
      state: to,
      updatedAt: now,
      ...(plan && { plan }),
      ...(act === 'offered' && staff && { worker: staff._id }),
    },
    step: { k, mark, at: now, act, to, side, by: staff?._id ?? null, byName: staff?.name ?? null, sealed },
  }
}

type Offering = Acting & { id: string; elderId: string; openid: string; alias: string; plan: VisitPlan }

/** A pair that never was one before, offered to the rider. */
export const newPairing = (offering: Offering): PairingDocument => {
  const { id, elderId, openid, alias, plan, k, mark, now, side, staff, sealed } = offering
  const by = staff?._id ?? null
  return {
    _id: id,
    elderId,
    openid,
    alias,
    worker: staff?._id ?? '',
    state: 'offered',
    plan,
    steps: [
      { k, mark, at: now, act: 'offered', to: 'offered', side, by, byName: staff?.name ?? null, sealed },
    ],
    createdAt: now,
    updatedAt: now,
    v: 1,
  }
}

/** True while rider and elder belong together: what the rider knows of the elder, they know from here. */
export const isPair = ({ state }: Pick<PairingDocument, 'state'>): boolean =>
  state === 'active' || state === 'paused'
