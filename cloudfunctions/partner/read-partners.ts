import { partnerViews, pictureIdsOf } from '../../domain/partner/partner-views'
import type { PartnersView } from '../../domain/partner/schema'
import type { Instant } from '../../domain/time'
import { listPictures } from '../_kit/picture-review'
import { listPartners, listPledges } from './repository'

/** The council as it is; `all`: with pictures that wait or are hidden. Two operations, three where there are pictures. */
export const readPartners = async (now: Instant, all: boolean): Promise<PartnersView> => {
  const [documents, pledges] = await Promise.all([listPartners(), listPledges()])
  const known = await listPictures(pictureIdsOf(pledges))
  return { now, partners: partnerViews({ documents, pledges, pictures: { known, all } }, now) }
}
