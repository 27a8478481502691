import { existsSync } from 'node:fs'
import path from 'node:path'
import { ROLES } from '../../../domain/access/roles'
import { RIDER_DOORS } from './rider-doors'
import { staffDoors } from './staff-doors'

const all = staffDoors(ROLES)

test('a person without a role of the staff sees no door of theirs', () => {
  expect(staffDoors([])).toEqual([])
  expect(staffDoors(['rider'])).toEqual([])
})

test.each(ROLES)('%s sees the doors that name the role, and no other', (role) => {
  expect(staffDoors([role])).toEqual(all.filter(({ roles }) => roles.includes(role)))
})

test('a social worker finds the inbox, a keeper the freezers', () => {
  expect(staffDoors(['socialWorker']).map(({ title }) => title)).toContain('诉求收件箱')
  expect(staffDoors(['stationKeeper']).map(({ title }) => title)).toContain('冰柜补水')
})

test('every door leads to a page that exists, once', () => {
  const pages = [...all, ...RIDER_DOORS].map(({ page }) => page.split('?')[0] ?? '')
  expect(new Set(all.map(({ page }) => page)).size).toBe(all.length)
  for (const page of pages) {
    expect({ page, exists: existsSync(path.join(__dirname, '../..', `${page}.tsx`)) }).toEqual({
      page,
      exists: true,
    })
  }
})
