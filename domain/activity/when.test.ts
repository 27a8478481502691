import fc from 'fast-check'
import { sessionsOn } from '../programme/sessions'
import { addDays, weekdayOf } from '../time'
import { sampleActivity } from './activity.fixture'
import { roleItems } from './role-items'
import { activityDays, isActivityDay, lastDayOf, whenText } from './when'

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays('2026-06-01', days))
const when = fc.oneof(
  day.map((one) => ({ kind: 'once' as const, day: one })),
  fc
    .record({
      from: day,
      weekday: fc.integer({ min: 1, max: 7 }),
      weeks: fc.option(fc.integer({ min: 0, max: 20 })),
    })
    .map(({ from, weekday, weeks }) => ({
      kind: 'weekly' as const,
      weekday,
      from,
      until: weeks === null ? null : addDays(from, weeks * 7),
    })),
)

test('the engine’s programmes take place on the very same days', () => {
  fc.assert(
    fc.property(when, fc.integer({ min: 0, max: 60 }), (rule, ahead) => {
      const begin = rule.kind === 'once' ? rule.day : rule.from
      const asked = addDays(begin, ahead)
      const [item] = roleItems(sampleActivity({ when: rule, createdAt: `${begin}T00:00:00.000+08:00` }))
      const held = item ? sessionsOn(item, [], asked).length : 0
      expect(held === 1).toBe(isActivityDay(rule, asked))
    }),
    { numRuns: 60 },
  )
})

test('days come in order, from the day on that is asked for, on the weekday, to the last one', () => {
  fc.assert(
    fc.property(when, day, (rule, from) => {
      const days = activityDays(rule, from, 5)
      expect([...days].sort()).toEqual(days)
      for (const one of days) {
        expect(one >= from && one <= lastDayOf(rule)).toBe(true)
        if (rule.kind === 'weekly') expect(weekdayOf(one)).toBe(rule.weekday)
      }
    }),
  )
})

test('a person says it so', () => {
  expect(whenText({ when: { kind: 'once', day: '2026-12-05' }, from: '09:00', to: '11:00' })).toBe(
    '12月5日 09:00–11:00',
  )
  expect(
    whenText({
      when: { kind: 'weekly', weekday: 3, from: '2026-12-05', until: null },
      from: '14:00',
      to: '16:00',
    }),
  ).toBe('每周三 14:00–16:00')
})
