/** Who may call a procedure. `rider` is any person WeChat vouches for; the others are granted to staff. */
export const ROLES = [
  'rider',
  'socialWorker',
  'stationKeeper',
  'merchant',
  'provider',
  'clinician',
  'lawyer',
  'carer',
  'partyReviewer',
  'supervisor',
  'admin',
] as const

export type Role = (typeof ROLES)[number]

/** True when one of the caller's roles is among those a procedure allows. */
export const isAllowed = (held: readonly Role[], allowed: readonly Role[]): boolean =>
  allowed.some((role) => held.includes(role))
