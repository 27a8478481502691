import { isDeepStrictEqual } from 'node:util'

export type StreetRecord = { _id: string; v?: number; kind?: string } & Record<string, unknown>

/** What becomes of one document of the files. `kept`: staff have changed it since, so the files do not touch it. */
export type PlanStep =
  | { what: 'add'; collection: string; document: StreetRecord }
  | { what: 'change'; collection: string; document: StreetRecord; was: StreetRecord; fields: string[] }
  | { what: 'kept'; collection: string; id: string; fields: string[] }

type Wanted = Record<string, readonly StreetRecord[]>
type There = Record<string, readonly StreetRecord[]>
type How = { overwrite: boolean; now: string }

/** What lives in the database alone: counts, claims, who changed what. */
const OWN_FIELDS = new Set(['_id', 'v', 'lastChange', 'stock', 'given', 'claims', 'refills'])

const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value))

const differing = (wanted: StreetRecord, there: StreetRecord): string[] =>
  Object.keys(wanted).filter(
    (name) => !OWN_FIELDS.has(name) && !isDeepStrictEqual(plain(wanted[name]), plain(there[name])),
  )

const pick = (record: StreetRecord, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map((name) => [name, record[name] ?? null]))

/** An overwritten item moves on like any other change: its version tells whoever edits it, its history tells why. */
const overwritten = (
  was: StreetRecord,
  fields: readonly string[],
  { now }: How,
): Record<string, unknown> => ({
  v: (was.v ?? 0) + 1,
  lastChange: {
    k: `files-${now.replace(/\D/g, '')}`,
    at: now,
    by: 'files',
    byName: '街道文件',
    why: '用文件里的内容覆盖',
    was: pick(was, fields),
  },
})

const stepFor = (
  collection: string,
  wanted: StreetRecord,
  was: StreetRecord | undefined,
  how: How,
): PlanStep[] => {
  if (!was) return [{ what: 'add', collection, document: wanted }]
  const fields = differing(wanted, was)
  if (fields.length === 0) return []
  const isTouched = (was.v ?? 0) > 0
  if (isTouched && !how.overwrite) return [{ what: 'kept', collection, id: was._id, fields }]
  const document = { ...was, ...pick(wanted, fields), ...(isTouched ? overwritten(was, fields, how) : {}) }
  return [{ what: 'change', collection, document, was, fields }]
}

/**
 * What the files would change of what is there. Nothing is ever removed; what staff changed (version above 0) is
 * kept unless told otherwise; counts of freezers are never the files'. Throws when another street lives there.
 */
export const planApply = (wanted: Wanted, there: There, how: How): PlanStep[] => {
  const streetOf = (all: Record<string, readonly StreetRecord[]>) =>
    all.street?.find(({ kind }) => kind === 'street')?._id
  const [own, other] = [streetOf(wanted), streetOf(there)]
  if (other !== undefined && own !== other)
    throw new Error(`那个环境里已经是 ${other} 这条街，不能再放 ${own}`)
  return Object.entries(wanted).flatMap(([collection, documents]) => {
    const known = new Map(there[collection]?.map((record) => [record._id, record]))
    return documents.flatMap((document) => stepFor(collection, document, known.get(document._id), how))
  })
}

/** A step as a line for a person. */
export const sayStep = (step: PlanStep): string => {
  if (step.what === 'add') return `+ ${step.collection}/${step.document._id}`
  if (step.what === 'change') return `~ ${step.collection}/${step.document._id}（${step.fields.join('、')}）`
  return `= ${step.collection}/${step.id} 员工改过，不动（${step.fields.join('、')}）`
}
