import { layLine } from './lay-line'

test('five stops stand evenly, up and down by turns, inside the box', () => {
  const { stops } = layLine(5)
  expect(stops.map(({ side }) => side)).toEqual(['below', 'above', 'below', 'above', 'below'])
  const gaps = stops.slice(1).map(({ x }, index) => x - (stops[index]?.x ?? 0))
  for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 0)
  for (const { x, y } of stops) expect([x > 0, x < 100, y > 0, y < 100]).toEqual([true, true, true, true])
})

test.each([1, 2, 3, 8])('a line of %p stops passes through each of them', (count) => {
  const { path, stops, width, height } = layLine(count)
  expect(stops).toHaveLength(count)
  for (const { x, y } of stops) {
    const point = `${Math.round((x / 100) * width)} ${Math.round((y / 100) * height)}`
    expect(path).toContain(`L${point}`)
  }
  expect(path.startsWith('M0 ')).toBe(true)
  expect(path).toMatch(new RegExp(`L${width} \\d+$`))
})
