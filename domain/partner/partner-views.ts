import { passedPhotos, photoViews } from '../picture/photo-views'
import type { PictureDocument } from '../picture/schema'
import type { StreetDocument } from '../street/schema'
import { type Day, dayOf, type Instant } from '../time'
import type { MinutesDocument, MinutesView, PartnerView, PledgeDocument, PledgeView } from './schema'

const DELIVERIES_SHOWN = 5

/** What is known of the pictures of deliveries, and whether those that wait are seen too. */
export type Pictures = { known: readonly Pick<PictureDocument, '_id' | 'state'>[]; all: boolean }
const NO_PICTURES: Pictures = { known: [], all: false }

const stateOf = ({ delivered, amount, until }: PledgeDocument, today: Day): PledgeView['state'] => {
  if (delivered >= amount) return 'done'
  return until !== null && until < today ? 'late' : 'open'
}

const latestDeliveries = ({ deliveries }: PledgeDocument) =>
  [...deliveries]
    .sort((one, other) => other.day.localeCompare(one.day) || other.at.localeCompare(one.at))
    .slice(0, DELIVERIES_SHOWN)

/** The pictures of what is shown of these pledges, those of the newest pledges first. */
export const pictureIdsOf = (pledges: readonly PledgeDocument[]): string[] =>
  pledges.flatMap(latestDeliveries).flatMap(({ photos }) => photos.map(({ id }) => id))

export const pledgeView = (
  pledge: PledgeDocument,
  now: Instant,
  { known, all }: Pictures = NO_PICTURES,
): PledgeView => {
  const { _id, what, amount, unit, until, delivered } = pledge
  const photosOf = all ? photoViews : passedPhotos
  return {
    ...{ id: _id, what, amount, unit, until, delivered },
    state: stateOf(pledge, dayOf(now)),
    deliveries: latestDeliveries(pledge).map(({ day, amount: count, note, photos }) => ({
      day,
      amount: count,
      note,
      photos: photosOf(photos, known),
    })),
  }
}

type Source = {
  documents: readonly StreetDocument[]
  pledges: readonly PledgeDocument[]
  pictures: Pictures
}

/** The units of the joint council with what they promised and gave; those the article names first. */
export const partnerViews = ({ documents, pledges, pictures }: Source, now: Instant): PartnerView[] =>
  documents
    .filter((item) => item.kind === 'partner')
    .map(({ _id, name, gives, sample }) => ({
      id: _id,
      name,
      gives,
      sample,
      pledges: pledges
        .filter(({ partnerId }) => partnerId === _id)
        .map((pledge) => pledgeView(pledge, now, pictures)),
    }))
    .sort((one, other) => Number(one.sample) - Number(other.sample) || one.id.localeCompare(other.id))

export const minutesView = ({ _id, day, title, text, units, byName }: MinutesDocument): MinutesView => ({
  id: _id,
  day,
  title,
  text,
  units,
  byName,
})
