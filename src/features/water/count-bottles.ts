/** How many bottles stand in the cases a keeper carries. */
export const CASES = [12, 24, 48] as const
const MOST = 500

/** A typed count as whole bottles, 1 to 500 (`domain/water/schema.ts`); null when it is none. */
export const readBottles = (typed: string): number | null => {
  const bottles = Number(typed)
  return typed.trim() !== '' && Number.isInteger(bottles) && bottles >= 1 && bottles <= MOST ? bottles : null
}
