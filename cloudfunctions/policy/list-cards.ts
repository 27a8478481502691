import { ZDeskCardsOutput } from '../../domain/policy/desk-schema'
import { deskCards } from '../../domain/policy/desk-view'
import { staffProcedure } from '../_kit/procedure'
import { listCards } from './repository'
import { CARD_WRITERS } from './roles'

export const listDeskCards = staffProcedure(
  CARD_WRITERS,
  'All policy cards with what is open, due for a check or waiting for review',
)
  .output(ZDeskCardsOutput)
  .query(async ({ ctx: { now } }) => deskCards(await listCards(), now))
