import { judged, type Opener } from './decide-reading'
import { adviceOn } from './judge-reading'
import type { Advice, ReadingView } from './reading-schema'
import type { HealthRecordDocument, NoteView, SealedNote } from './schema'

/** What is shown of a long record; the rest leaves with the export. */
const SHOWN = 60
const NOTES_SHOWN = 20
const KINDS = ['pressure', 'glucose', 'weight'] as const

type Measured = ReturnType<typeof judged>[number]

const viewOf = ({ k, at, reading, level, byName }: Measured): ReadingView => ({
  id: k,
  at,
  reading,
  level,
  byName,
})

type Shown = { readings: ReadingView[]; latest: ReadingView[]; advice: Advice[] }

/** The measurements newest first, the newest of each kind, and what to do about those. */
export const shownReadings = (record: HealthRecordDocument, open: Opener): Shown => {
  const newest = judged(record, open).reverse()
  const latest = KINDS.flatMap((kind) => newest.find((one) => one.kind === kind) ?? [])
  return {
    readings: newest.slice(0, SHOWN).map(viewOf),
    latest: latest.map(viewOf),
    advice: latest.flatMap(
      ({ reading, by }) => adviceOn(reading, by === record.openid ? 'home' : 'clinic') ?? [],
    ),
  }
}

/** The newest measurement that counts, for a line in a list. */
export const lastReading = (record: HealthRecordDocument, open: Opener): ReadingView | null => {
  for (const line of [...record.readings].reverse()) {
    const [one] = judged({ ...record, readings: [line] }, open)
    if (one) return viewOf(one)
  }
  return null
}

export const shownNotes = ({ notes }: HealthRecordDocument, open: (note: SealedNote) => string): NoteView[] =>
  notes
    .slice(-NOTES_SHOWN)
    .reverse()
    .map((note) => ({ id: note.k, at: note.at, byName: note.byName, text: open(note) }))
