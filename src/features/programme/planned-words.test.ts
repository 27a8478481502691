import { plannedWords } from './planned-words'

const plain = {
  day: '2026-12-16',
  from: '14:00',
  to: '17:00',
  what: 'rule' as const,
  cameFrom: null,
  why: '',
  sure: true,
  onHoliday: null,
  exceptionId: null,
}

test('a plain date, one moved by a holiday, and one nobody can be sure of', () => {
  expect(plannedWords(plain, '2026-12-10')).toEqual({
    title: '12月16日 周三',
    note: '',
    tag: '照常',
    tone: 'open',
  })
  expect(
    plannedWords({ ...plain, what: 'holiday', cameFrom: '2026-10-01', why: '国庆节' }, '2026-12-16'),
  ).toMatchObject({ title: '12月16日 今天', note: '原来 10月1日，国庆节', tag: '顺延' })
  expect(plannedWords({ ...plain, sure: false }, '2026-12-10')).toMatchObject({ tag: '待定', tone: 'danger' })
})
