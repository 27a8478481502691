import type { Day } from '../../domain/time'
import { derivedId } from '../_kit/vault'

/** The one visit of a person to a station on a day; tells nothing of the person by itself. */
export const visitIdOf = (openid: string, stationId: string, day: Day): string =>
  derivedId('visit', openid, `${stationId}|${day}`)
