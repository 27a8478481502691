import { AppError } from '../errors'
import type { ElderCall, ElderDocument, ElderStep, PairingDocument, PairingStep } from './schema'

/** One step on a pairing as data, stored by one conditional update on `v`. */
export type PairingChange = {
  set: Partial<Pick<PairingDocument, 'state' | 'plan' | 'worker' | 'alias' | 'updatedAt'>>
  step: PairingStep
}

/** One step on an elder's document. */
export type ElderChange = {
  set: Partial<Omit<ElderDocument, '_id' | 'v' | 'steps'>>
  add?: { calls?: ElderCall; steps?: ElderStep }
}

/** The latest that are kept of each. */
export const KEPT = { pairingSteps: 200, calls: 200, elderSteps: 100 } as const

/** The pairing after the change, as the database holds it once the update went through. */
export const applyToPairing = (pairing: PairingDocument, { set, step }: PairingChange): PairingDocument => ({
  ...pairing,
  ...set,
  steps: [...pairing.steps, step].slice(-KEPT.pairingSteps),
  v: pairing.v + 1,
})

/** The elder after the change. */
export const applyToElder = (elder: ElderDocument, { set, add = {} }: ElderChange): ElderDocument => ({
  ...elder,
  ...set,
  calls: add.calls ? [...elder.calls, add.calls].slice(-KEPT.calls) : (set.calls ?? elder.calls),
  steps: add.steps ? [...elder.steps, add.steps].slice(-KEPT.elderSteps) : elder.steps,
  v: elder.v + 1,
})

type Marked = { k: string; mark: string }

/** What this request did before; null: nothing yet. Throws REQUEST_ID_REUSED when it did something else. */
export const doneBefore = <L extends Marked>(lines: readonly L[], { k, mark }: Marked): L | null => {
  const done = lines.find((line) => line.k === k)
  if (done && done.mark !== mark) throw new AppError('REQUEST_ID_REUSED')
  return done ?? null
}
