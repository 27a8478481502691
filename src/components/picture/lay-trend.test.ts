import fc from 'fast-check'
import { HEIGHT, layTrend, WIDTH } from './lay-trend'

const day = (date: number) => `2026-12-${String(date).padStart(2, '0')}T09:00:00.000+08:00`

test('readings lie in the order of their time, the higher the larger', () => {
  const { dots } = layTrend([
    { at: day(20), value: 150 },
    { at: day(1), value: 120 },
    { at: day(10), value: 130 },
  ])
  const [first, second, third] = dots
  expect(first && second && third && first.x < second.x && second.x < third.x).toBe(true)
  expect(first && second && third && first.y > second.y && second.y > third.y).toBe(true)
})

test('one reading stands in the middle', () => {
  expect(layTrend([{ at: day(1), value: 6 }]).dots).toEqual([{ x: WIDTH / 2, y: HEIGHT / 2 }])
})

test('a band out of sight is not drawn, one in sight is cut at the edge', () => {
  const points = [
    { at: day(1), value: 120 },
    { at: day(2), value: 130 },
  ]
  const { bands } = layTrend(points, [
    { from: 300, to: 400, tone: 'danger' },
    { from: 0, to: 125, tone: 'open' },
  ])
  expect(bands).toHaveLength(1)
  expect((bands[0]?.top ?? 0) + (bands[0]?.height ?? 0)).toBeCloseTo(100)
})

test('everything stays within the box', () => {
  const point = fc.record({
    at: fc.integer({ min: 1, max: 28 }).map(day),
    value: fc.integer({ min: 1, max: 300 }),
  })
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
      for (const { x, y } of layTrend(points).dots) {
        expect(x >= 0 && x <= WIDTH && y >= 0 && y <= HEIGHT).toBe(true)
      }
    }),
  )
})
