import type { StreetItem } from '../street/schema'
import type { MyWater } from './schema'

type Limits = Pick<
  StreetItem,
  'waterLimitWithPhone' | 'waterLimitWithoutPhone' | 'waterLimitInHeat' | 'heatMode'
>

/** Bottles a person may take on one day over all freezers; in heat the same for everybody. */
export const waterLimit = (street: Limits, hasPhone: boolean): number => {
  if (street.heatMode) return street.waterLimitInHeat
  return hasPhone ? street.waterLimitWithPhone : street.waterLimitWithoutPhone
}

/** What a person has had today and may still take. */
export const myWater = (street: Limits, hasPhone: boolean, taken: number): MyWater => {
  const limit = waterLimit(street, hasPhone)
  return {
    left: Math.max(0, limit - taken),
    taken,
    limit,
    moreWithPhone: Math.max(0, waterLimit(street, true) - limit),
  }
}
