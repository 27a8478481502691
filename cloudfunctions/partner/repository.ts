import type { MinutesDocument, PledgeDocument } from '../../domain/partner/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 500
export const MINUTES_ROWS = 20

const pledges = documentsOf('pledges')
const minutes = documentsOf('council_minutes')

export const listPartners = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({ where: { kind: 'partner' }, limit: ALL })

/** The latest pledges of all partners. */
export const listPledges = (): Promise<PledgeDocument[]> =>
  pledges.list({ where: { at: command.gt('') }, orderBy: [['at', 'desc']], limit: ALL })

export const findPartner = async (id: string): Promise<StreetDocument | null> => {
  const item = await documentsOf('street').findById(id)
  return item?.kind === 'partner' ? item : null
}

export const findPledge = (id: string): Promise<PledgeDocument | null> => pledges.findById(id)

export const insertPledge = (pledge: PledgeDocument): Promise<boolean> => pledges.insertOnce(pledge)

type Delivery = PledgeDocument['deliveries'][number]

/** Adds a delivery to its pledge, once a request; false: it is there already. */
export const addDelivery = (pledgeId: string, delivery: Delivery): Promise<boolean> =>
  pledges.updateIf(
    pledgeId,
    { 'deliveries.k': command.neq(delivery.k) },
    { delivered: command.inc(delivery.amount), deliveries: command.push([delivery]) },
  )

export const insertMinutes = (document: MinutesDocument): Promise<boolean> => minutes.insertOnce(document)

export const findMinutes = (id: string): Promise<MinutesDocument | null> => minutes.findById(id)

export const listMinutesPage = (page: number): Promise<MinutesDocument[]> =>
  minutes.list({
    where: { day: command.gt('') },
    orderBy: [['day', 'desc']],
    skip: page * MINUTES_ROWS,
    limit: MINUTES_ROWS + 1,
  })
