import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ZStaffDocument } from '../domain/person/schema'
import { sayProblem } from './problem'
import { checkSamplePeople, readSamplePeople } from './read-sample-people'

const JUNLONG = path.join(__dirname, 'junlong')

test('the sample staff of 均隆街 are documents with the roles the local cloud needs', () => {
  const { staff } = readSamplePeople(JUNLONG)
  expect(staff.map((one) => ZStaffDocument.parse(one))).toEqual(staff)
  const roles = Object.fromEntries(staff.map(({ _id, roles }) => [_id, roles]))
  expect(roles).toEqual({
    'local-tian': ['socialWorker'],
    'local-su': ['socialWorker'],
    'local-zhou': ['stationKeeper'],
    'local-admin': ['admin', 'supervisor'],
    'local-barber': ['provider'],
    'local-cashier': ['merchant'],
    'local-doctor': ['clinician', 'provider'],
    'local-lawyer': ['lawyer', 'provider'],
    'local-carer': ['carer'],
    'local-party': ['partyReviewer'],
  })
})

test('everybody can be switched to, each once; a rider and a social worker are given the two phones', () => {
  const { people, staff } = readSamplePeople(JUNLONG)
  const openids = people.map(({ openid }) => openid)
  expect(openids.slice(0, 2)).toEqual(['local-yang', 'local-tian'])
  expect(openids).toEqual(expect.arrayContaining(staff.map(({ _id }) => _id)))
  expect(new Set(openids).size).toBe(openids.length)
  expect(people[0]).toMatchObject({ name: '小杨', note: '外卖骑手 · 想减少住房支出，问过公租房' })
})

test('somebody without a phone number has no empty field', () => {
  const withoutPhone = readSamplePeople(JUNLONG).people.find(({ openid }) => openid === 'local-xiang')
  expect(Object.keys(withoutPhone ?? {})).toEqual(['openid', 'name', 'note'])
})

describe('a file that is wrong', () => {
  let box = ''
  beforeEach(() => {
    box = mkdtempSync(path.join(tmpdir(), 'people-'))
  })
  afterEach(() => rmSync(box, { recursive: true, force: true }))
  const write = (text: string) => writeFileSync(path.join(box, 'people.sample.yaml'), text)

  test('a street may have no sample people', () => {
    expect(readSamplePeople(box)).toEqual({ staff: [], people: [], holds: [] })
  })

  test('an openid that could be a real one, and one used twice', () => {
    write(
      [
        'staff:',
        '  - { openid: local-a, name: 甲, note: 社工, roles: [socialWorker] }',
        'riders:',
        '  - { openid: local-a, name: 乙, note: 骑手, occupation: foodRider }',
      ].join('\n'),
    )
    expect(checkSamplePeople(box).problems.map(sayProblem)).toEqual([
      'people.sample.yaml:4:15: openid local-a 已经用过，换一个',
    ])
    write('staff: []\nriders:\n  - { openid: oABC123, name: 乙, note: 骑手, occupation: foodRider }\n')
    expect(() => readSamplePeople(box)).toThrow(/people\.sample\.yaml:3:15: openid 应是/)
  })

  test('a role nobody has', () => {
    write('staff:\n  - { openid: local-a, name: 甲, note: 社工, roles: [boss] }\nriders: []\n')
    expect(checkSamplePeople(box).problems.map(sayProblem)).toEqual([
      expect.stringMatching(/^people\.sample\.yaml:2:\d+: .*socialWorker/),
    ])
  })
})
