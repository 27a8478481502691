import type { Scene } from '../scene'
import { ACTIVITY_SCENE } from './activity'
import { APPEAL_SCENE } from './appeal'
import { ASSISTANCE_SCENE } from './assistance'
import { BOOKING_SCENE } from './booking'
import { CANTEEN_SCENE } from './canteen'
import { CHILDCARE_SCENE } from './childcare'
import { CLINIC_SCENE } from './clinic'
import { DIRECTORY_SCENE } from './directory'
import { DUTY_SCENE } from './duty'
import { LESSON_SCENE } from './lesson'
import { NEED_SCENE } from './need'
import { OBSERVER_SCENE } from './observer'
import { PAIRING_SCENE } from './pairing'
import { PARTNER_SCENE } from './partner'
import { PARTY_SCENE } from './party'
import { PERSON_SCENE } from './person'
import { PICTURE_SCENE } from './picture'
import { POINTS_SCENE } from './points'
import { POLICY_SCENE } from './policy'
import { REPORT_SCENE } from './report'
import { STATION_SCENE } from './station'
import { STUDY_SCENE } from './study'
import { WALL_SCENE } from './wall'
import { WATER_SCENE } from './water'

/** One scene a domain that declares invariants; they play on one street and share its documents. */
export const ALL_SCENES: Record<string, Scene> = {
  activity: ACTIVITY_SCENE,
  appeal: APPEAL_SCENE,
  assistance: ASSISTANCE_SCENE,
  booking: BOOKING_SCENE,
  canteen: CANTEEN_SCENE,
  childcare: CHILDCARE_SCENE,
  clinic: CLINIC_SCENE,
  directory: DIRECTORY_SCENE,
  lesson: LESSON_SCENE,
  duty: DUTY_SCENE,
  need: NEED_SCENE,
  observer: OBSERVER_SCENE,
  pairing: PAIRING_SCENE,
  partner: PARTNER_SCENE,
  party: PARTY_SCENE,
  person: PERSON_SCENE,
  picture: PICTURE_SCENE,
  points: POINTS_SCENE,
  policy: POLICY_SCENE,
  report: REPORT_SCENE,
  station: STATION_SCENE,
  study: STUDY_SCENE,
  wall: WALL_SCENE,
  water: WATER_SCENE,
}
