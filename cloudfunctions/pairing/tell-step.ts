import { noticeOfStep } from '../../domain/pairing/pairing-notices'
import type { PairingDocument, PairingState } from '../../domain/pairing/schema'
import { notify } from '../_kit/notify'
import type { Context } from '../_kit/procedure'

/** Tells the other side of the step this request took, and answers with the state it led to. */
export const tellStep = async (
  pairing: PairingDocument,
  { requestId, now, log }: Context,
): Promise<{ pairingId: string; state: PairingState }> => {
  const step = pairing.steps.find(({ k }) => k === requestId)
  const notice = step && noticeOfStep(pairing, step)
  if (notice) await notify({ ...notice, now }, log)
  return { pairingId: pairing._id, state: step?.to ?? pairing.state }
}
