/** Reads an ISO instant (`2026-11-23T09:00:00+08:00`) as ms; throws a RangeError that names what was given. */
export const parseInstant = (text: string): number => {
  const instant = Date.parse(text)
  if (Number.isNaN(instant)) throw new RangeError(`not an ISO instant: ${text}`)
  return instant
}
