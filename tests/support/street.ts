import type { SlotsView } from '../../domain/booking/call-schema'
import type { TestCloud } from './cloud'

/** People of the sample street who exist from the first start. */
export const SOCIAL_WORKER = 'local-tian'
export const STATION_KEEPER = 'local-zhou'
export const ADMIN = 'local-admin'

/** A Thursday in December, two weeks of booking still ahead of the haircut on the 15th. */
export const NOON = '2026-12-10T12:00:00+08:00'

let phones = 0

/** A rider nobody has seen before, with a phone number. */
export const newRider = async (cloud: TestCloud, name: string): Promise<string> => {
  phones += 1
  await cloud.bindPhone(name, `139${String(phones).padStart(8, '0')}`)
  return name
}

/** The slots of the next session of a programme, as a rider sees them. */
export const listSlots = async (
  cloud: TestCloud,
  openid: string,
  programmeId = 'haircut',
): Promise<SlotsView> => {
  const answer = await cloud.call<SlotsView>('booking', openid, 'listSlots', { programmeId })
  if (!answer.ok) throw new Error(`listSlots: ${answer.error?.code}`)
  return answer.data
}
