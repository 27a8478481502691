/** Who may call a procedure. `rider` is any person WeChat vouches for; the others are granted to staff. */
export const ROLES = ['rider', 'socialWorker', 'stationKeeper', 'provider', 'supervisor', 'admin'] as const

export type Role = (typeof ROLES)[number]

/** Staff roles: everything that is granted, not given by WeChat. */
export const STAFF_ROLES = ROLES.filter((role) => role !== 'rider')

/** True when one of the caller's roles is among those a procedure allows. */
export const isAllowed = (held: readonly Role[], allowed: readonly Role[]): boolean =>
  allowed.some((role) => held.includes(role))
