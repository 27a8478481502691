import { followClock } from './follow-clock'

const HOUR = 3_600_000

/** A window with a Date of its own, as a frame has. */
const makeView = (): Window & { Date: DateConstructor } => {
  class OwnDate extends Date {}
  return Object.assign(Object.create(null), { Date: OwnDate })
}

describe('followClock', () => {
  test('now, new Date() and Date() run ahead; a given date stays what it is', () => {
    const view = makeView()
    followClock(view, () => 48 * HOUR)
    const ahead = view.Date.now() - Date.now()
    expect(Math.abs(ahead - 48 * HOUR)).toBeLessThan(HOUR)
    expect(Math.abs(new view.Date().getTime() - view.Date.now())).toBeLessThan(HOUR)
    expect(new view.Date(0).getTime()).toBe(0)
    expect(new view.Date(2026, 4, 6).getFullYear()).toBe(2026)
    expect(new view.Date()).toBeInstanceOf(view.Date)
  })

  test('follows later jumps and never counts an hour twice', () => {
    const view = makeView()
    let hours = 0
    followClock(view, () => hours * HOUR)
    followClock(view, () => hours * HOUR)
    hours = 100
    expect(Math.round((view.Date.now() - Date.now()) / HOUR)).toBe(100)
  })

  test('leaves a frame that shows no page alone', () => {
    const view = Object.create(null)
    followClock(view, () => HOUR)
    expect(Object.keys(view)).toEqual([])
  })
})
