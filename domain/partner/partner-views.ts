import type { StreetDocument } from '../street/schema'
import { type Day, dayOf, type Instant } from '../time'
import type { MinutesDocument, MinutesView, PartnerView, PledgeDocument, PledgeView } from './schema'

const DELIVERIES_SHOWN = 5

const stateOf = ({ delivered, amount, until }: PledgeDocument, today: Day): PledgeView['state'] => {
  if (delivered >= amount) return 'done'
  return until !== null && until < today ? 'late' : 'open'
}

export const pledgeView = (pledge: PledgeDocument, now: Instant): PledgeView => {
  const { _id, what, amount, unit, until, delivered, deliveries } = pledge
  return {
    ...{ id: _id, what, amount, unit, until, delivered },
    state: stateOf(pledge, dayOf(now)),
    deliveries: [...deliveries]
      .sort((one, other) => other.day.localeCompare(one.day) || other.at.localeCompare(one.at))
      .slice(0, DELIVERIES_SHOWN)
      .map(({ day, amount: count, note }) => ({ day, amount: count, note })),
  }
}

/** The units of the joint council with what they promised and gave; those the article names first. */
export const partnerViews = (
  documents: readonly StreetDocument[],
  pledges: readonly PledgeDocument[],
  now: Instant,
): PartnerView[] =>
  documents
    .filter((item) => item.kind === 'partner')
    .map(({ _id, name, gives, sample }) => ({
      id: _id,
      name,
      gives,
      sample,
      pledges: pledges.filter(({ partnerId }) => partnerId === _id).map((pledge) => pledgeView(pledge, now)),
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
