export type TrendPoint = { at: string; value: number }
export type TrendBand = { from: number; to: number; tone: 'open' | 'soon' | 'danger' }
type LaidBand = { top: number; height: number; tone: TrendBand['tone'] }
export type LaidTrend = {
  /** An SVG path in a box of `WIDTH` × `HEIGHT`. */
  path: string
  dots: { x: number; y: number }[]
  /** In percent of the height. */
  bands: LaidBand[]
  /** When the first and the last reading were taken. */
  from: string
  to: string
}

export const WIDTH = 320
export const HEIGHT = 160
const EDGE = 12

/** Room above and below, so that a flat line does not stick to an edge. */
const rangeOf = (points: readonly TrendPoint[]): { low: number; high: number } => {
  const values = points.map(({ value }) => value)
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const room = Math.max((most - least) * 0.15, Math.abs(most) * 0.05, 1)
  return { low: least - room, high: most + room }
}

/**
 * Lays readings out in the order of their time, evenly spaced by time itself, with the bands of what is fine and
 * what is not behind them. At least one point.
 */
export const layTrend = (points: readonly TrendPoint[], bands: readonly TrendBand[] = []): LaidTrend => {
  const sorted = [...points].sort((one, other) => one.at.localeCompare(other.at))
  const times = sorted.map(({ at }) => Date.parse(at))
  const { low, high } = rangeOf(sorted)
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const heightOf = (value: number) => ((high - value) / (high - low)) * HEIGHT
  const dots = sorted.map(({ value }, index) => ({
    x: Math.round(
      span === 0 ? WIDTH / 2 : EDGE + (((times[index] ?? 0) - (times[0] ?? 0)) / span) * (WIDTH - 2 * EDGE),
    ),
    y: Math.round(heightOf(value)),
  }))
  const laid = bands.flatMap(({ from, to, tone }): LaidBand[] => {
    const top = Math.max(0, heightOf(to))
    const bottom = Math.min(HEIGHT, heightOf(from))
    return bottom <= top ? [] : [{ top: (top / HEIGHT) * 100, height: ((bottom - top) / HEIGHT) * 100, tone }]
  })
  const path = dots.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
  return { path, dots, bands: laid, from: sorted[0]?.at ?? '', to: sorted.at(-1)?.at ?? '' }
}
