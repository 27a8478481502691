import type { PersonExport } from '../../../domain/person/export-schema'
import { exportText } from './export-text'

const NOTHING: PersonExport = {
  at: '2026-12-10T12:00:00.000+08:00',
  profile: {
    alias: '骑手 ABCD',
    occupation: null,
    platform: null,
    phoneMasked: null,
    roles: [],
    staffName: null,
  },
  knownSince: null,
  phone: null,
  bookings: [],
  waterDays: [],
  appeals: [],
  notices: [],
  audit: [],
  others: [],
  parts: 0,
  more: false,
}

test('what is empty has no heading', () => {
  expect(exportText(NOTHING)).toEqual([])
})

test('every kind of record is told in words with its time', () => {
  const at = '2026-12-10T11:30:00.000+08:00'
  const lines = exportText({
    ...NOTHING,
    phone: { masked: '138****0001', boundAt: at },
    waterDays: [{ day: '2026-12-10', taken: 2, picks: [] }],
    audit: [{ at, byName: '田老师', what: 'appeal.read', record: 'a1' }],
    others: [{ title: '健康档案', lines: [{ at, text: '血压 120/80' }] }],
  })
  expect(lines.filter(Boolean)).toEqual([
    '【手机号】',
    '138****0001，2026年12月10日 11:30 留的',
    '【领水】',
    '2026-12-10 领了 2 瓶',
    '【谁看过】',
    '2026年12月10日 11:30 田老师打开看了你的诉求',
    '【健康档案】',
    '2026年12月10日 11:30 血压 120/80',
  ])
})
