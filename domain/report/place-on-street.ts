/** A position in GCJ-02, degrees. */
type Position = { latitude: number; longitude: number }
export type Milestone = { metres: number; position: Position | null }

const METRES_PER_DEGREE = 111_320
const STEP_METRES = 10
/** Farther from the street than this (beyond the position's own error) it is not on it. */
const BESIDE_METRES = 120
const WORST_ACCURACY_METRES = 300

type Flat = { x: number; y: number }

/** Around one street the earth is flat. */
const flatten = ({ latitude, longitude }: Position, origin: Position): Flat => ({
  x: (longitude - origin.longitude) * METRES_PER_DEGREE * Math.cos((origin.latitude * Math.PI) / 180),
  y: (latitude - origin.latitude) * METRES_PER_DEGREE,
})

/** How far along from `a` to `b` (0–1) the nearest point lies, and how far off the line. */
const project = (a: Flat, b: Flat, point: Flat): { along: number; off: number } => {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const length = dx * dx + dy * dy
  const raw = length === 0 ? 0 : ((point.x - a.x) * dx + (point.y - a.y) * dy) / length
  const along = Math.min(1, Math.max(0, raw))
  return { along, off: Math.hypot(point.x - (a.x + along * dx), point.y - (a.y + along * dy)) }
}

export const roundPlace = (metres: number): number =>
  Math.max(0, Math.round(metres / STEP_METRES) * STEP_METRES)

/**
 * Metres along the street, in tens, of a phone's position, by the measured positions of its stations; null when fewer
 * than two are measured, the position is worse than 300 m, or it lies off the street. Runs on the phone: the position
 * itself is never sent.
 */
export const placeOnStreet = (
  position: Position & { accuracy: number },
  milestones: readonly Milestone[],
): number | null => {
  const measured = milestones
    .flatMap(({ metres, position: known }) => (known ? [{ metres, known }] : []))
    .sort((a, b) => a.metres - b.metres)
  const [first] = measured
  if (!first || measured.length < 2 || position.accuracy > WORST_ACCURACY_METRES) return null
  const point = flatten(position, first.known)
  let best: { metres: number; off: number } | null = null
  for (const [index, to] of measured.entries()) {
    const from = measured[index - 1]
    if (!from) continue
    const { along, off } = project(flatten(from.known, first.known), flatten(to.known, first.known), point)
    const metres = from.metres + along * (to.metres - from.metres)
    if (best === null || off < best.off) best = { metres, off }
  }
  if (!best || best.off > BESIDE_METRES + position.accuracy) return null
  return roundPlace(best.metres)
}
