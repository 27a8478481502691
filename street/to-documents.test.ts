import path from 'node:path'
import { ZPolicyDocument } from '../domain/policy/schema'
import { ZStreetDocument } from '../domain/street/schema'
import { ZFreezerDocument } from '../domain/water/schema'
import { readStreet } from './read-street'
import { toDocuments } from './to-documents'

const read = () => {
  const { street } = readStreet(path.join(__dirname, 'junlong'))
  if (!street) throw new Error('junlong has problems')
  return street
}
const documents = toDocuments(read())
const card = (id: string) => {
  const found = documents.policies.find(({ _id }) => _id === id)
  if (!found) throw new Error(`no card ${id}`)
  return found
}

test('every document is the one its schema reads back, nothing lost, nothing left over', () => {
  expect(documents.street.map((item) => ZStreetDocument.parse(item))).toEqual(documents.street)
  expect(documents.freezers.map((item) => ZFreezerDocument.parse(item))).toEqual(documents.freezers)
  expect(documents.policies.map((item) => ZPolicyDocument.parse(item))).toEqual(documents.policies)
})

test('ids are unique within a collection', () => {
  for (const list of Object.values(documents)) {
    const ids = list.map(({ _id }) => _id)
    expect(new Set(ids).size).toBe(ids.length)
  }
})

test('one item of every kind there is to read', () => {
  const count = (kind: string) => documents.street.filter((item) => item.kind === kind).length
  expect({
    street: count('street'),
    station: count('station'),
    mealWindow: count('mealWindow'),
    programme: count('programme'),
    partner: count('partner'),
    scene: count('scene'),
    place: count('place'),
    roles: documents.street.filter((item) => item.kind === 'programme' && item.groupId).length,
  }).toEqual({
    street: 1,
    station: 5,
    mealWindow: 1,
    programme: 12,
    partner: 12,
    scene: 6,
    place: 31,
    roles: 6,
  })
  expect(count('calendar')).toBeGreaterThan(0)
  expect(documents.street.find(({ kind }) => kind === 'street')?._id).toBe('junlong')
})

test('a freezer starts with the count from paper and nothing claimed', () => {
  for (const freezer of documents.freezers) {
    expect(freezer.given).toBe(freezer.givenAtStart)
    expect(freezer).toMatchObject({ claims: [], refills: [] })
  }
})

test('a card lists exactly the sources its lines rest on', () => {
  for (const policy of documents.policies) {
    const lines = [...policy.conditions, ...policy.steps, ...policy.materials, ...policy.facts]
    const cited = new Set(lines.flatMap(({ sources }) => sources))
    expect(new Set(policy.sources.map(({ id }) => id))).toEqual(cited)
  }
})

test('articles of a law stand in its title, each once and in order', () => {
  expect(card('c06').sources.map(({ title }) => title)).toEqual([
    '《道路交通安全法》第70、75条（所见文本 2026-07）',
    '《道路交通事故处理程序规定》第62、71条（所见文本 2025-04）',
  ])
  expect(card('c06').steps[0]?.sources).toEqual(['S1-road'])
})

test('an advice has no source and nothing to confirm', () => {
  const advice = card('c07').steps[0]
  expect(advice).toEqual({ text: '打 12348，或者去法律援助机构。', sources: [], confirmed: true })
})

test('a source that is not listed is an error with its name', () => {
  const street = read()
  expect(() => toDocuments({ ...street, sources: [] })).toThrow(/card c01 cites S1-assistance/)
})
