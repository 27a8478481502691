import fc from 'fast-check'
import { adviceOn, levelOf } from './judge-reading'
import { LEVELS, type Reading, ZReading } from './reading-schema'

const pressure = (systolic: number, diastolic: number): Reading => ({
  kind: 'pressure',
  systolic,
  diastolic,
  pulse: null,
})
const glucose = (mmol: number, meal: 'fasting' | 'afterMeal' | 'anytime'): Reading => ({
  kind: 'glucose',
  mmol,
  meal,
})

test.each([
  [118, 76, 'clinic', 'fine'],
  [120, 76, 'clinic', 'watch'],
  [139, 89, 'clinic', 'watch'],
  [140, 70, 'clinic', 'high'],
  [120, 90, 'clinic', 'high'],
  [135, 70, 'home', 'high'],
  [134, 84, 'home', 'watch'],
  [180, 80, 'home', 'urgent'],
  [150, 110, 'clinic', 'urgent'],
  [88, 58, 'home', 'watch'],
] as const)('a pressure of %i/%i at the %s is %s', (systolic, diastolic, where, level) => {
  expect(levelOf(pressure(systolic, diastolic), where)).toBe(level)
})

test.each([
  [3.8, 'fasting', 'urgent'],
  [3.9, 'fasting', 'fine'],
  [6.1, 'fasting', 'watch'],
  [7, 'fasting', 'high'],
  [7, 'afterMeal', 'fine'],
  [7.8, 'afterMeal', 'watch'],
  [11.1, 'afterMeal', 'high'],
  [11, 'anytime', 'fine'],
  [11.1, 'anytime', 'high'],
  [16.7, 'anytime', 'urgent'],
] as const)('a glucose of %f %s is %s', (mmol, meal, level) => {
  expect(levelOf(glucose(mmol, meal), 'home')).toBe(level)
})

const anyPressure = fc
  .tuple(fc.integer({ min: 60, max: 260 }), fc.integer({ min: 30, max: 160 }))
  .filter(([systolic, diastolic]) => diastolic < systolic)

test('a higher pressure is never judged milder once it is out of range', () => {
  const rank = (systolic: number, diastolic: number) =>
    LEVELS.indexOf(levelOf(pressure(systolic, diastolic), 'home'))
  fc.assert(
    fc.property(anyPressure, fc.nat(40), ([systolic, diastolic], more) => {
      if (systolic < 120) return
      expect(rank(systolic + more, diastolic)).toBeGreaterThanOrEqual(rank(systolic, diastolic))
    }),
  )
})

test('every advice has words and a source, names no illness, and what is urgent sends to a doctor', () => {
  const anyReading = fc.oneof(
    anyPressure.map(([systolic, diastolic]) => pressure(systolic, diastolic)),
    fc
      .tuple(
        fc.integer({ min: 10, max: 350 }),
        fc.constantFrom('fasting' as const, 'afterMeal' as const, 'anytime' as const),
      )
      .map(([tenths, meal]) => glucose(tenths / 10, meal)),
  )
  fc.assert(
    fc.property(anyReading, fc.constantFrom('home' as const, 'clinic' as const), (reading, where) => {
      const advice = adviceOn(reading, where)
      expect(advice?.source.length).toBeGreaterThan(10)
      expect(advice?.text).not.toMatch(/你(有|得了|患)|高血压|糖尿病|低血糖/)
      if (advice?.level === 'urgent') expect(advice.text).toMatch(/医生/)
      if (advice?.level === 'urgent') expect(advice.text).toMatch(/120/)
    }),
  )
  expect(adviceOn({ kind: 'weight', kg: 65 }, 'home')).toBeNull()
})

test.each([
  [pressure(261, 90), 'systolic'],
  [pressure(59, 30), 'systolic'],
  [pressure(120, 161), 'diastolic'],
  [pressure(100, 100), 'diastolic'],
  [{ ...pressure(120, 80), pulse: 221 }, 'pulse'],
  [glucose(35.1, 'fasting'), 'mmol'],
  [glucose(0.9, 'fasting'), 'mmol'],
  [glucose(5.55, 'fasting'), 'mmol'],
  [{ kind: 'weight', kg: 251 }, 'kg'],
  [{ kind: 'weight', kg: 24.9 }, 'kg'],
])('%j cannot be and the field is named', (reading, field) => {
  expect(ZReading.safeParse(reading).error?.issues[0]?.path.join('.')).toBe(field)
})
