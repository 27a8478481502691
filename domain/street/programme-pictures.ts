import type { ProgrammeItem } from './schema'

/** The picture of each kind of programme, by the name of its icon; the same on every screen. */
export const PROGRAMME_PICTURES = {
  haircut: 'scissors',
  clinic: 'clinic',
  lawyer: 'scale',
  childcare: 'child',
  repair: 'wrench',
  training: 'training',
  other: 'star',
} as const satisfies Record<ProgrammeItem['programmeKind'], string>
