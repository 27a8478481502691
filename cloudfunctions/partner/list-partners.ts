import { partnerViews } from '../../domain/partner/partner-views'
import { ZListPartnersOutput } from '../../domain/partner/schema'
import { riderProcedure } from '../_kit/procedure'
import { listPledges, listPartners as readPartners } from './repository'

export const listPartners = riderProcedure(
  'The units of the joint council, what they pledged and what came of it',
)
  .output(ZListPartnersOutput)
  .query(async ({ ctx: { now } }) => {
    const [documents, pledges] = await Promise.all([readPartners(), listPledges()])
    return { now, partners: partnerViews(documents, pledges, now) }
  })
