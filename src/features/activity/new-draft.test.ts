import { copyDraft, missingIn, newDraft, withRepeat, wordsIn } from './new-draft'

const draft = { ...newDraft('2026-12-10', 'youai'), title: '送米' }

test('once becomes every week on the same weekday, and once again', () => {
  const weekly = withRepeat(draft, true, '2026-12-10')
  expect(weekly.when).toEqual({ kind: 'weekly', weekday: 4, from: '2026-12-10', until: null })
  expect(withRepeat(weekly, true, '2026-12-11')).toBe(weekly)
  expect(withRepeat(weekly, false, '2026-12-10').when).toEqual({ kind: 'once', day: '2026-12-17' })
})

test('a copy lies ahead', () => {
  const old = { ...draft, when: { kind: 'once', day: '2026-05-01' } as const }
  expect(copyDraft(old, '2026-12-10').when).toEqual({ kind: 'once', day: '2026-12-17' })
})

test('what is missing is said one by one', () => {
  expect(missingIn(draft)).toBeNull()
  expect(missingIn({ ...draft, title: ' ' })).toBe('先起个名字')
  expect(missingIn({ ...draft, to: '14:00' })).toBe('结束要晚于开始')
  const [role] = draft.roles
  expect(missingIn({ ...draft, roles: role ? [role, role] : [] })).toBe('角色名字重了')
})

test('words with anything between them', () => {
  expect(wordsIn('头盔、手套， 水', 2)).toEqual(['头盔', '手套'])
})
