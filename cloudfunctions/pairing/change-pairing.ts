import { AppError } from '../../domain/errors'
import {
  applyToElder,
  applyToPairing,
  type ElderChange,
  type PairingChange,
} from '../../domain/pairing/change'
import type { ElderDocument, PairingDocument } from '../../domain/pairing/schema'
import type { Instant } from '../../domain/time'
import { settleElder } from '../_store/pairing-settle'
import { findElder, findPair, type Pair, storeElder, storePairing } from './repository'

const TRIES = 6

export const loadPair = async (pairingId: string): Promise<Pair & { elder: ElderDocument }> => {
  const pair = await findPair(pairingId)
  if (!pair?.elder) throw new AppError('NOT_FOUND', { field: 'pairingId' })
  return { ...pair, elder: pair.elder }
}

/** The caller's own pairing: another one's is as unknown as none. Throws NOT_FOUND. */
export const loadOwnPair = async (pairingId: string, openid: string) => {
  const pair = await loadPair(pairingId)
  if (pair.pairing.openid !== openid) throw new AppError('NOT_FOUND', { field: 'pairingId' })
  return pair
}

export const loadElder = async (elderId: string): Promise<ElderDocument> => {
  const elder = await findElder(elderId)
  if (!elder) throw new AppError('NOT_FOUND', { field: 'elderId' })
  return elder
}

type Load = () => Promise<{ pairing: PairingDocument; elder: ElderDocument }>

/**
 * Read, decide, store; who loses a race reads and decides again. `decide` answers null when there is nothing to change
 * (a replay). Two database operations unless somebody else is faster. Throws BUSY after six lost races.
 */
export const changePairing = async (
  load: Load,
  decide: (pairing: PairingDocument) => PairingChange | null,
): Promise<PairingDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { pairing, elder } = await load()
    const change = decide(pairing)
    if (change === null) return pairing
    if (elder.state !== 'active') throw new AppError('PAIRING_STEP_NOT_ALLOWED')
    if (await storePairing(pairing, change)) return applyToPairing(pairing, change)
  }
  throw new AppError('BUSY')
}

/** The same for an elder's document; answers it as it is after the change. */
export const changeElder = async (
  { elderId, now }: { elderId: string; now: Instant },
  decide: (elder: ElderDocument) => ElderChange | null,
): Promise<ElderDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const elder = await loadElder(elderId)
    const change = decide(elder)
    if (change === null) return elder
    if (elder.open) {
      // What an earlier call said comes onto the visits before a later one can say otherwise.
      await settleElder(elder, now)
      continue
    }
    if (await storeElder(elder, change)) return applyToElder(elder, change)
  }
  throw new AppError('BUSY')
}
