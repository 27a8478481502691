import { layLine } from './lay-line'

test('five stops stand evenly, up and down by turns, inside the box', () => {
  const { stops } = layLine(5)
  expect(stops.map(({ side }) => side)).toEqual(['below', 'above', 'below', 'above', 'below'])
  expect(stops.map(({ align }) => align)).toEqual(['start', 'center', 'center', 'center', 'end'])
  const gaps = stops.slice(1).map(({ x }, index) => Math.round(x - (stops[index]?.x ?? 0)))
  expect(new Set(gaps)).toEqual(new Set([20]))
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
