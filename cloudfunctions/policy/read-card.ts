import { AppError } from '../../domain/errors'
import { ZReadCardInput, ZReadCardOutput } from '../../domain/policy/desk-schema'
import { cardForDesk } from '../../domain/policy/desk-view'
import { staffProcedure } from '../_kit/procedure'
import { rowsBehind } from './card-rows'
import { findCard, listSteps } from './repository'
import { CARD_WRITERS } from './roles'

/** The latest steps; older ones stay in the history. */
const STEPS = 30

export const readCard = staffProcedure(CARD_WRITERS, 'One policy card with its draft and its history')
  .input(ZReadCardInput)
  .output(ZReadCardOutput)
  .query(async ({ ctx: { openid, staff, now }, input: { policyId } }) => {
    const [card, kept] = await Promise.all([findCard(policyId), listSteps(policyId, STEPS)])
    if (!card) throw new AppError('NOT_FOUND', { field: 'policyId' })
    // A crash can have left the last row out: it is read off the card until somebody writes it.
    const missing = rowsBehind(card).filter(({ _id }) => !kept.some((row) => row._id === _id))
    return cardForDesk(card, [...missing.reverse(), ...kept], { openid, roles: staff.roles, now })
  })
