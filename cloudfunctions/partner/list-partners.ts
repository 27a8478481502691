import { ZListPartnersOutput } from '../../domain/partner/schema'
import { riderProcedure, staffProcedure } from '../_kit/procedure'
import { readPartners } from './read-partners'
import { KEEPERS } from './roles'

export const listPartners = riderProcedure(
  'The units of the joint council, what they pledged and what came of it',
)
  .output(ZListPartnersOutput)
  .query(({ ctx: { now } }) => readPartners(now, false))

export const listForDesk = staffProcedure(
  KEEPERS,
  'The same for those who keep it, with pictures nobody else sees yet',
)
  .output(ZListPartnersOutput)
  .query(({ ctx: { now } }) => readPartners(now, true))
