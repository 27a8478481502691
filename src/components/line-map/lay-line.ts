/** Where a stop stands on the drawing, in percent of its box, and where its name has room. */
export type LaidStop = { x: number; y: number; side: 'above' | 'below' }
export type LaidLine = { width: number; height: number; path: string; stops: LaidStop[] }

const WIDTH = 375
const HEIGHT = 190
const EDGE = 48
const UPPER = 82
const LOWER = 112

/** From one stop to the next as a metro map draws it: straight, 45 degrees, straight. */
const segment = (fromX: number, fromY: number, toX: number, toY: number): string => {
  const rise = Math.abs(toY - fromY)
  const straight = (toX - fromX - rise) / 2
  return `L${fromX + straight} ${fromY}L${toX - straight} ${toY}L${toX} ${toY}`
}

/**
 * Lays stops along one line, schematically: equal distances, up and down by turns so that neighbouring names never
 * meet. Any number of stops from one.
 */
export const layLine = (count: number): LaidLine => {
  const step = count > 1 ? (WIDTH - 2 * EDGE) / (count - 1) : 0
  const points = Array.from({ length: count }, (_, index) => ({
    x: Math.round(count > 1 ? EDGE + index * step : WIDTH / 2),
    y: index % 2 === 0 ? LOWER : UPPER,
  }))
  const ends = [{ x: 0, y: LOWER }, ...points, { x: WIDTH, y: points.at(-1)?.y ?? LOWER }]
  const path = ends.slice(1).reduce((drawn, point, index) => {
    const from = ends[index] ?? point
    return drawn + (from.y === point.y ? `L${point.x} ${point.y}` : segment(from.x, from.y, point.x, point.y))
  }, `M0 ${LOWER}`)
  return {
    width: WIDTH,
    height: HEIGHT,
    path,
    stops: points.map(({ x, y }) => ({
      x: (x / WIDTH) * 100,
      y: (y / HEIGHT) * 100,
      side: y === UPPER ? 'above' : 'below',
    })),
  }
}
