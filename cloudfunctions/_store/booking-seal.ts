import type { BookingDocument } from '../../domain/booking/schema'
import { type SealPlace, seal, unseal } from '../_kit/vault'

type Field = 'answers' | 'contest' | 'outcome'

/** Bound to the person and the programme: a booking that moves keeps what was said. */
const placeOf = (
  { openid, programmeId }: Pick<BookingDocument, 'openid' | 'programmeId'>,
  field: Field,
): SealPlace => ({ collection: 'bookings', field, id: `${openid}|${programmeId}` })

/** Seals what a person or the door wrote about a booking. */
export const sealOfBooking = (
  booking: Pick<BookingDocument, 'openid' | 'programmeId'>,
  field: Field,
  text: string,
): string => seal(text, placeOf(booking, field))

/** Opens it again. */
export const openOfBooking = (
  booking: Pick<BookingDocument, 'openid' | 'programmeId'>,
  field: Field,
  sealed: string,
): string => unseal(sealed, placeOf(booking, field))
