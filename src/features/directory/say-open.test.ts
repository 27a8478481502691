import type { HoursRow } from '../../../domain/directory/list-schema'
import { sayMetres } from './say-metres'
import { sayOpen } from './say-open'
import { momentAfter } from './use-moment'

const now = '2026-12-10T20:00:00.000+08:00'
const hours: HoursRow = { text: '', always: false, spans: [], nextDay: null, exceptions: [], unsure: false }

test('open: until when, and a warning in the last half hour', () => {
  const open = (until: string | null) => sayOpen({ state: 'open', until }, hours, now)
  expect(open('2026-12-10T22:00:00.000+08:00')).toMatchObject({ tone: 'open', text: '开到 22:00' })
  expect(open('2026-12-10T20:30:00.000+08:00')).toMatchObject({ tone: 'soon', tag: '快关了' })
  expect(open('2026-12-11T00:00:00.000+08:00').text).toBe('开到 24:00')
  expect(open('2026-12-11T02:00:00.000+08:00').text).toBe('开到 次日 02:00')
})

test('closed: when next, by clock, by day, or not for long', () => {
  const closed = (opens: string | null, nextDay: string | null = null) =>
    sayOpen({ state: 'closed', opens }, { ...hours, nextDay }, now).text
  expect(closed('2026-12-11T07:00:00.000+08:00')).toBe('明天 07:00 开')
  expect(closed(null, '2027-01-15')).toBe('1月15日开')
  expect(closed(null)).toBe('最近不开')
  expect(sayOpen({ state: 'unknown' }, hours, now).tag).toBe('不确定')
})

test('the street’s time goes on from the answer, whatever the phone’s clock says', () => {
  const wrong = Date.parse('2020-01-01T00:00:00Z')
  expect(momentAfter(now, wrong, wrong + 61_000)).toBe('2026-12-10T20:01:00.000+08:00')
  expect(momentAfter(now, wrong, wrong - 5_000)).toBe(now)
})

test('metres from here, kilometres when far, along the street when nobody knows', () => {
  expect([sayMetres(80, 20), sayMetres(1240, 20), sayMetres(null, 20), sayMetres(null, 0)]).toEqual([
    '离我 80 米',
    '离我 1.2 公里',
    '离街口 20 米',
    '就在街口',
  ])
})
