import { type PlanStep, planApply, type StreetRecord, sayStep } from './apply-plan'

const HOW = { overwrite: false, now: '2026-12-10T12:00:00.000+08:00' }
const street: StreetRecord = { _id: 'here', kind: 'street', v: 0, name: '这条街' }
const station = (part: Partial<StreetRecord> = {}): StreetRecord => ({
  _id: 's',
  kind: 'station',
  v: 0,
  name: '站',
  hours: { from: '09:00' },
  ...part,
})
const plan = (wanted: StreetRecord, there: StreetRecord[], overwrite = false): PlanStep[] =>
  planApply({ street: [street, wanted] }, { street: [street, ...there] }, { ...HOW, overwrite })

test('what is not there is added, what is the same is left alone', () => {
  expect(plan(station(), []).map(sayStep)).toEqual(['+ street/s'])
  expect(plan(station(), [station()])).toEqual([])
})

test('what only the files have changed is changed, whatever else the document holds', () => {
  const [step] = plan(station({ name: '新站' }), [station({ note: '只在库里' })])
  expect(step).toMatchObject({
    what: 'change',
    fields: ['name'],
    document: { name: '新站', note: '只在库里', v: 0 },
  })
})

test('what staff changed is kept, and overwritten only when told, as a version of its own', () => {
  const there = station({ v: 3, name: '员工改的' })
  expect(plan(station(), [there]).map(sayStep)).toEqual(['= street/s 员工改过，不动（name）'])
  const [step] = plan(station(), [there], true)
  expect(step).toMatchObject({
    what: 'change',
    document: { name: '站', v: 4, lastChange: { byName: '街道文件', was: { name: '员工改的' } } },
  })
})

test('counts are the database’s, whatever is told', () => {
  const freezer = { _id: 'f', name: '冰柜', stock: 96, given: 100, capacity: 120 }
  const steps = planApply(
    { street: [street], freezers: [{ ...freezer, capacity: 150 }] },
    { street: [street], freezers: [{ ...freezer, stock: 3, given: 193 }] },
    { ...HOW, overwrite: true },
  )
  expect(steps).toEqual([
    expect.objectContaining({
      fields: ['capacity'],
      document: { ...freezer, stock: 3, given: 193, capacity: 150 },
    }),
  ])
})

test('two streets never share an environment', () => {
  expect(() => planApply({ street: [street] }, { street: [{ ...street, _id: 'elsewhere' }] }, HOW)).toThrow(
    /已经是 elsewhere 这条街/,
  )
})
