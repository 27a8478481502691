import fc from 'fast-check'
import type { WorkView } from '../../../domain/wall/schema'
import { coverShape, layWall } from './lay-wall'

const work = (id: string, given: Partial<WorkView> = {}): WorkView => ({
  id,
  title: '雨里的街',
  opening: '',
  by: '街坊 X7K2',
  cover: null,
  photoCount: 0,
  site: null,
  likes: 0,
  liked: false,
  mine: false,
  chosen: false,
  state: 'shown',
  shownAt: null,
  submittedAt: '2026-12-10T12:00:00.000+08:00',
  ...given,
})

const ids = (works: readonly WorkView[]) => works.map(({ id }) => id)

test('the first chosen picture hangs across the wall; the rest is two even columns', () => {
  const cover = { fileId: 'f', shape: 1 }
  const wall = layWall([work('a', { chosen: true, cover }), work('b', { cover }), work('c'), work('d')])
  expect(wall.first?.id).toBe('a')
  expect(ids(wall.left)).toEqual(['b'])
  expect(ids(wall.right)).toEqual(['c', 'd'])
  expect(layWall([work('a', { chosen: true })]).first).toBeNull()
  expect(layWall([])).toEqual({ first: null, left: [], right: [] })
})

test('every work hangs once, and no column is emptier than one card', () => {
  const shapes = fc.array(fc.option(fc.double({ min: 0.1, max: 10, noNaN: true }), { nil: null }), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(shapes, (given) => {
      const works = given.map((shape, index) =>
        work(String(index), { cover: shape === null ? null : { fileId: 'f', shape } }),
      )
      const { left, right } = layWall(works)
      expect([...ids(left), ...ids(right)].sort()).toEqual(ids(works).sort())
      if (works.length > 1) expect(Math.min(left.length, right.length)).toBeGreaterThan(0)
    }),
  )
})

test('neither a thread nor a ribbon breaks the wall', () => {
  expect(coverShape(0.1)).toBeGreaterThan(0.6)
  expect(coverShape(10)).toBeLessThan(2)
})
