import type { Street } from '../../street/schema'
import { openStreet } from './streets'

const countsOf = (read: Street): string => {
  const { street, stations, freezers, programmes, meals, partners, scenes, places, cards } = read
  const ofKind = (kind: string) => places.filter((place) => place.kind === kind).length
  const services = places.flatMap((place) => place.services).length
  const withStatus = (status: string) => cards.filter((card) => card.status === status).length
  return [
    street.name,
    `${stations.length} 个站点`,
    `${freezers.length} 台冰柜`,
    `${programmes.length} 项服务`,
    `${meals.length} 个供餐时段`,
    `${partners.length} 家爱心单位`,
    `友好清单 ${scenes.length} 个场景、${ofKind('community')} 个小区、${ofKind('merchant')} 家商家、${services} 项服务`,
    `${cards.length} 张政策卡（ship ${withStatus('ship')}，ship-partial ${withStatus('ship-partial')}，hold ${withStatus('hold')}）`,
  ].join('，')
}

/** Prints every problem of `street/<id>/` and answers 1, or one line of counts. */
export const checkStreet = (id: string): number => {
  const street = openStreet(id)
  if (street) console.log(countsOf(street))
  return street ? 0 : 1
}
