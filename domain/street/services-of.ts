import type { ProgrammeItem, StreetDocument } from './schema'

/** The programmes that are services of the street: still held, and not a part of something else (an activity's role). */
export const servicesOf = (documents: readonly StreetDocument[]): ProgrammeItem[] =>
  documents
    .filter((item) => item.kind === 'programme')
    .filter(({ ended, groupId }) => !ended && groupId === null)
