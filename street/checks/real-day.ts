/** True when the calendar has this day (`2026-02-30` has the right form and does not exist). */
export const isRealDay = (day: string): boolean => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}
