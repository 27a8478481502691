import type { Profile } from '../../../domain/person/schema'

export type Occupation = NonNullable<Profile['occupation']>

/** The work of the street in its own words, in the order it is asked. */
export const OCCUPATION_NAMES: Record<Occupation, string> = {
  foodRider: '外卖骑手',
  courier: '快递员',
  driver: '网约车司机',
  domesticWorker: '家政',
  other: '别的活',
}

export const OCCUPATION_ORDER: readonly Occupation[] = [
  'foodRider',
  'courier',
  'driver',
  'domesticWorker',
  'other',
]
