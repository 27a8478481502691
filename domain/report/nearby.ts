import type { ReportCategory } from './schema'

/** How far away the same thing may be seen, metres to each side: a hole is here, darkness is the whole block. */
const RADIUS: Record<ReportCategory, number> = {
  road: 40,
  wire: 60,
  fire: 60,
  blocked: 60,
  light: 100,
  traffic: 80,
  hygiene: 80,
  facility: 60,
  service: 400,
  other: 80,
}

/** The stretch of the street on which an open report may be the same thing. */
export const nearbySpan = (category: ReportCategory, metres: number): { from: number; to: number } => ({
  from: Math.max(0, metres - RADIUS[category]),
  to: metres + RADIUS[category],
})

/** True when two reports of these categories may be the same thing: what nobody could name may be anything. */
export const mayBeSame = (a: ReportCategory, b: ReportCategory): boolean =>
  a === b || a === 'other' || b === 'other'
