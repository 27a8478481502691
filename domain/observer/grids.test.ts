import fc from 'fast-check'
import { ZGrids } from './grid-schema'
import { gridById, gridViews, membershipOf, observerViews, spanOf } from './grids'

const GRIDS = [
  { id: 'g1', name: '第一网格', from: 0, to: 300 },
  { id: 'g2', name: '第二网格', from: 300, to: 800 },
]
const AT = '2026-12-10T12:00:00.000+08:00'
const observer = (openid: string, grid: string, state: 'asked' | 'active' = 'active') => ({
  _id: openid,
  openid,
  grid,
  state,
  by: openid,
  at: AT,
})

test('a place belongs to exactly one grid of a street without gaps', () => {
  const place = fc.integer({ min: 0, max: 20_000 })
  fc.assert(
    fc.property(place, (metres) => {
      const homes = GRIDS.filter((grid) => {
        const { from, before } = spanOf(grid, GRIDS)
        return metres >= from && metres < before
      })
      expect(homes).toHaveLength(1)
    }),
  )
})

test('open reports and active observers are counted by grid; what has no place belongs to none', () => {
  const views = gridViews(
    GRIDS,
    [0, 299, 300, 900, null],
    [observer('a', 'g1'), observer('b', 'g1', 'asked')],
  )
  expect(views).toMatchObject([
    { id: 'g1', open: 2, observers: 1 },
    { id: 'g2', open: 2, observers: 0 },
  ])
})

test('a grid that staff named before the street had grids keeps that name', () => {
  expect(membershipOf(observer('a', '三网格'), GRIDS)).toMatchObject({ name: '三网格' })
  expect(membershipOf(null, GRIDS)).toBeNull()
  expect(() => gridById(GRIDS, '三网格')).toThrow('NOT_FOUND')
})

test('who asked comes first, and nobody is named by OPENID', () => {
  const rows = observerViews([observer('a', 'g1'), observer('b', 'g2', 'asked')], GRIDS, (openid) => ({
    id: `t-${openid.length}`,
    alias: 'ABCD',
  }))
  expect(rows.map(({ state }) => state)).toEqual(['asked', 'active'])
  expect(rows[0]).toEqual({ id: 't-1', alias: 'ABCD', grid: 'g2', name: '第二网格', state: 'asked', at: AT })
})

test.each([
  ['twice the same id', [GRIDS[0], { ...GRIDS[1], id: 'g1' }]],
  ['two that overlap', [GRIDS[0], { ...GRIDS[1], from: 200 }]],
  ['one that ends before it begins', [{ ...GRIDS[0], to: 0 }]],
])('%s is refused', (_, grids) => {
  expect(ZGrids.safeParse(grids).success).toBe(false)
})
