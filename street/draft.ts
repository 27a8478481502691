import type * as z from 'zod'
import type { Report } from './problem'
import { sayIssues } from './say-issue'
import type {
  Card,
  SourceEntry,
  ZActivityEntry,
  ZCarePeriodEntry,
  ZChangeEntry,
  ZDutyEntry,
  ZFreezerEntry,
  ZLessonEntry,
  ZMealEntry,
  ZPartnerEntry,
  ZPlaceEntry,
  ZPointsFile,
  ZProgrammeEntry,
  ZSceneEntry,
  ZStationEntry,
  ZStreetFile,
  ZStudyEntry,
} from './schema'
import type { Place, YamlFile } from './yaml-file'

/** One entry that fits its schema, with its place in the file. */
type Item<T> = { value: T; at: Place }

/**
 * A list file as far as it could be read. `ids` are those of all entries, the broken ones too, so that one broken
 * entry does not make every reference to it look wrong; `null` when the file is no list at all.
 */
export type List<T> = { file: YamlFile | null; items: Item<T>[]; ids: { id: string; at: Place }[] | null }
export type Single<T> = { file: YamlFile; value: T }

/** A street read file by file, before anything is compared across files. */
export type Draft = {
  id: string
  street: Single<z.infer<typeof ZStreetFile>> | null
  stations: List<z.infer<typeof ZStationEntry>>
  freezers: List<z.infer<typeof ZFreezerEntry>>
  programmes: List<z.infer<typeof ZProgrammeEntry>>
  meals: List<z.infer<typeof ZMealEntry>>
  partners: List<z.infer<typeof ZPartnerEntry>>
  scenes: List<z.infer<typeof ZSceneEntry>>
  places: List<z.infer<typeof ZPlaceEntry>>
  points: Single<z.infer<typeof ZPointsFile>> | null
  carePeriods: List<z.infer<typeof ZCarePeriodEntry>>
  activities: List<z.infer<typeof ZActivityEntry>>
  changes: List<z.infer<typeof ZChangeEntry>>
  duty: List<z.infer<typeof ZDutyEntry>>
  study: List<z.infer<typeof ZStudyEntry>>
  lessons: List<z.infer<typeof ZLessonEntry>>
  sources: List<SourceEntry>
  cards: Single<Card>[]
}

/** Reports at a place of a file. */
export type Point = (file: YamlFile | null, place: Place, expected: string, on?: 'value' | 'key') => void

export const pointWith =
  (report: Report): Point =>
  (file, place, expected, on = 'value') => {
    if (file) report(file.name, file.spotOf(place, on), expected)
  }

const checked = <S extends z.ZodType>(schema: S, file: YamlFile, value: unknown, at: Place, point: Point) => {
  const result = schema.safeParse(value)
  if (result.success) return { value: result.data, at }
  for (const { place, on, expected } of sayIssues(result.error, at, file.value))
    point(file, place, expected, on)
  return null
}

/** A file that is one group of fields; `null` after reporting what does not fit. */
export const readSingle = <S extends z.ZodType>(
  schema: S,
  file: YamlFile | null,
  point: Point,
): Single<z.infer<S>> | null => {
  const item = file && checked(schema, file, file.value, [], point)
  return file && item ? { file, value: item.value } : null
}

const idOf = (entry: unknown): unknown =>
  typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined

/** A file that is a list, entry by entry; what does not fit is reported and left out. */
export const readList = <S extends z.ZodType>(
  schema: S,
  file: YamlFile | null,
  point: Point,
): List<z.infer<S>> => {
  if (!file) return { file, items: [], ids: null }
  if (!Array.isArray(file.value)) {
    point(file, [], '整个文件应是一个列表，每项以 - 开头；没有内容就写 []')
    return { file, items: [], ids: null }
  }
  const items: Item<z.infer<S>>[] = []
  const ids: { id: string; at: Place }[] = []
  for (const [index, entry] of file.value.entries()) {
    const item = checked(schema, file, entry, [index], point)
    if (item) items.push(item)
    const id = idOf(entry)
    if (typeof id === 'string') ids.push({ id, at: [index, 'id'] })
  }
  return { file, items, ids }
}
