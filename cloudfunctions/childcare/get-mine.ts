import { ageOn } from '../../domain/childcare/age'
import { CHILD_CONSENT } from '../../domain/childcare/consent-text'
import { type MyChild, type MyWish, ZMyChildcareOutput } from '../../domain/childcare/contracts'
import type { Places } from '../../domain/childcare/draw'
import { placesOf } from '../../domain/childcare/period'
import type { CareDayDocument, CareWishDocument } from '../../domain/childcare/schema'
import { standingsOf } from '../../domain/childcare/standings'
import { type Day, dayOf } from '../../domain/time'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { openChild, openLeaving } from '../_store/child-seal'
import { listOwnChildren, listPeriods, listStations, type OwnChild } from './repository'
import { showPeriod } from './show-period'

const todayOf = ([one]: readonly CareDayDocument[]): MyChild['today'] =>
  one
    ? {
        arrivedAt: one.arrived.at,
        leftAt: one.left?.at ?? null,
        leftWith: one.left ? openLeaving(one._id, one.left.sealed) : null,
      }
    : null

const wishOf = (wish: CareWishDocument, places: Places | undefined): MyWish => {
  const { periodId, ticket, ranked, most, late } = wish
  const standings = places && places.order.length > 0 ? standingsOf(places, ticket, ranked) : []
  return { periodId, ticket, ranked, most, late, standings }
}

const childOf = (own: OwnChild, placesBy: Map<string, Places>, today: Day): MyChild[] => {
  const facts = openChild(own)
  if (!facts) return []
  const standing = own.wishes.filter(({ state, periodId }) => state === 'wished' && placesBy.has(periodId))
  return [
    {
      id: own._id,
      ...facts,
      age: ageOn(facts.birthday, today),
      wishes: standing.map((wish) => wishOf(wish, placesBy.get(wish.periodId))),
      today: todayOf(own.days),
    },
  ]
}

/** Three operations: the children with wishes and day, the periods to come, the stations. */
export const getMine = riderProcedure(
  "The caller's children, the periods to come, and how each child stands in them",
)
  .output(ZMyChildcareOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const today = dayOf(now)
    const [own, periods, stations] = await Promise.all([
      listOwnChildren(openid, today),
      listPeriods(today),
      listStations(),
    ])
    const placesBy = new Map(periods.map((period) => [period._id, placesOf(period)]))
    return {
      now,
      consent: CHILD_CONSENT,
      children: own.flatMap((child) => childOf(child, placesBy, today)),
      periods: periods.map((period) => showPeriod(period, stations, now)),
      templateIds: templateIdsOf('resultOut', 'childMoved'),
    }
  })
