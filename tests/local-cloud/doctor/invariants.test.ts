import { COLLECTIONS } from '../../../cloudfunctions/_kit/collections'
import type { Report } from '../../../local-cloud/doctor/examine'
import { type Doctor, INVARIANTS, openDoctor } from './open-doctor'
import { ALL_SCENES } from './scenes/all-scenes'
import { streetDocuments } from './street-documents'

const documents = streetDocuments()
let doctor: Doctor

beforeAll(() => {
  doctor = openDoctor(documents)
})
afterAll(() => doctor.close())

const namesOf = ({ broken }: Report): string[] => broken.map(({ name }) => name).sort()
const BREAKS = Object.values(ALL_SCENES).flatMap(({ breaks }) => breaks)

const find = (collection: string, id: string) => {
  const found = documents[collection]?.filter(({ _id }) => _id === id) ?? []
  if (found.length !== 1) throw new Error(`${found.length} documents ${id} in ${collection}`)
  return found[0] ?? { _id: id }
}

test('all of them hold on the sample street, with people on it', async () => {
  expect(await doctor.examine()).toEqual({ ok: true, checked: INVARIANTS.length, broken: [] })
})

test.each(Object.entries(COLLECTIONS))(
  'the documents of %s are such as functions leave',
  (name, { schema }) => {
    for (const document of documents[name] ?? []) expect(schema.parse(document)).toEqual(document)
  },
)

test.each(BREAKS)('%s: broken on purpose in %s %s, seen and nothing else (%#)', async (...given) => {
  const [seenBy, collection, id, change] = given
  const healthy = find(collection, id)
  doctor.replace(collection, { ...healthy, ...change })
  const report = await doctor.examine(collection)
  doctor.replace(collection, healthy)
  expect(namesOf(report)).toEqual([seenBy].flat().sort())
  expect(report.broken.filter(({ error }) => error !== undefined)).toEqual([])
})

test('every invariant is broken alone by at least one of these', () => {
  const alone = BREAKS.map(([seenBy]) => seenBy).filter((seenBy) => [seenBy].flat().length === 1)
  expect([...new Set(alone.flat())].sort()).toEqual(INVARIANTS.map(({ name }) => name).sort())
})

test('whoever declares invariants has told them apart by name', () => {
  const names = INVARIANTS.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})

test('nothing that was broken is left broken', async () => {
  expect(namesOf(await doctor.examine())).toEqual([])
})
