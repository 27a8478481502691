import type { Hotline } from './hotline-strip'

/**
 * The two numbers that answer everywhere in the country at any hour (Ministry of Health and Ministry of Public
 * Security, national short numbers). They stand in while the street's own list could not be fetched: a phone call
 * needs no data.
 */
export const NATIONAL_LINES: readonly Hotline[] = [
  { number: '120', name: '急救', when: '有人受伤、晕倒、急病' },
  { number: '110', name: '报警', when: '有危险、被打、被偷' },
]
