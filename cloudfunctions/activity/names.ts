import type { PersonDocument } from '../../domain/person/schema'

/** Somebody who was booked in by number alone is found under it once the number is theirs. */
export const namesOf = (openid: string, person: PersonDocument | null): string[] =>
  person?.phoneIndex ? [openid, `phone:${person.phoneIndex}`] : [openid]
