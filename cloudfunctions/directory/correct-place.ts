import { sameCorrection } from '../../domain/directory/correction'
import { ZCorrectInput, ZCorrectOutput } from '../../domain/directory/list-schema'
import type { CorrectionDocument } from '../../domain/directory/schema'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { derivedId } from '../_kit/vault'
import { findCorrection, findPlace, insertCorrection } from './repository'

const A_DAY = { max: 10, minutes: 24 * 60 }

/** Somebody says that the list is wrong. The row is there first, so that a repeat takes no further turn. */
export const correctPlace = riderProcedure('Tells the staff that something on the Friendly List is wrong')
  .input(ZCorrectInput)
  .output(ZCorrectOutput)
  .mutation(async ({ ctx: { openid, now, requestId }, input }) => {
    const correctionId = derivedId('correction', openid, requestId)
    const [known, place] = await Promise.all([findCorrection(correctionId), findPlace(input.placeId)])
    if (known) {
      if (!sameCorrection(known, input)) throw new AppError('REQUEST_ID_REUSED')
      return { correctionId }
    }
    const isKnown =
      input.serviceId === null || place?.services.some(({ id }) => id === input.serviceId) === true
    if (!place || !isKnown) throw new AppError('NOT_FOUND', { field: place ? 'serviceId' : 'placeId' })
    await takeTurn({ kind: 'correction', openid, now, ...A_DAY })
    const fresh = { state: 'waiting', at: now, decided: null } as const
    const correction: CorrectionDocument = { _id: correctionId, k: requestId, openid, ...input, ...fresh }
    await insertCorrection(correction)
    return { correctionId }
  })
