import type { PersonDocument, Profile, StaffDocument } from './schema'

/** What a person sees of themselves. Everybody is a rider; staff roles count while they are active. */
export const profileOf = (
  alias: string,
  person: PersonDocument | null,
  staff: StaffDocument | null,
): Profile => {
  const isStaff = staff?.active ?? false
  return {
    alias: `骑手 ${alias}`,
    occupation: person?.occupation ?? null,
    platform: person?.platform ?? null,
    phoneMasked: person?.phoneMasked ?? null,
    roles: ['rider', ...(isStaff ? (staff?.roles ?? []).filter((role) => role !== 'rider') : [])],
    staffName: isStaff ? (staff?.name ?? null) : null,
  }
}
