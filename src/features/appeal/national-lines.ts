import type { Hotline } from './hotline-strip'

/**
 * The two numbers that answer everywhere in the country at any hour, worded as in the street's own list (card c18).
 * They stand in while that list could not be fetched: a phone call needs no data.
 */
export const NATIONAL_LINES: readonly Hotline[] = [
  { number: '120', name: '急救', when: '有人受伤、晕倒、急病' },
  { number: '110', name: '报警', when: '有危险、被打、被偷' },
]
