import type { Face } from '../../domain/booking/door-view'
import type { BookingDocument } from '../../domain/booking/schema'
import type { PersonDocument } from '../../domain/person/schema'
import { aliasOf } from '../_kit/vault'

/** What the door sees of a person: four letters, and the number masked. */
export const faceOf = (
  { openid, phoneMasked }: Pick<BookingDocument, 'openid' | 'phoneMasked'>,
  person: PersonDocument | null,
): Face => ({ who: aliasOf(openid), phoneMasked: person?.phoneMasked ?? phoneMasked ?? null })
