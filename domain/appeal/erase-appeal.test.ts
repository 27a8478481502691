import { line, newAppeal, TIAN } from './appeal.fixture'
import { applyChange } from './change'
import { decideReply } from './decide-reply'
import { eraseAppeal } from './erase-appeal'
import { untoldAnswers } from './missing-notices'
import { ZAppealDocument } from './schema'
import { personView, previewOf } from './views'

const T0 = '2026-12-10T10:00:00.000+08:00'
const T1 = '2026-12-10T11:00:00.000+08:00'
const asked = { person: 'erased:e1', k: 'erase-request' }

const answered = () => {
  const appeal = newAppeal(T0)
  return applyChange(appeal, decideReply(appeal, TIAN, line('reply-01', '我来陪你办', 'c1'), T0))
}

test('every word goes, the steps stay without the person, and the document is whole', () => {
  const before = answered()
  const after = { ...before, ...eraseAppeal(before, asked, T1) }
  expect(ZAppealDocument.safeParse(after).error).toBeUndefined()
  expect(JSON.stringify(after)).not.toContain(before.openid)
  expect(after.thread.map(({ sealed }) => sealed)).toEqual([null, null])
  expect(after.thread.map(({ by }) => by)).toEqual(['erased:e1', TIAN.openid])
  expect(after.history.map(({ to }) => to)).toEqual(['submitted', 'accepted', 'answered', 'closed'])
  expect(after).toMatchObject({ state: 'closed', solved: false, firstAnsweredAt: before.firstAnsweredAt })
  expect(after).toMatchObject({ waitingSince: null, answerDueAt: null, category: before.category })
})

test('no notice is made for what was erased', () => {
  const before = answered()
  expect(untoldAnswers([before], T0)).toHaveLength(1)
  expect(untoldAnswers([{ ...before, ...eraseAppeal(before, asked, T1) }], T0)).toEqual([])
})

test('what a closed appeal said of its end stays as it was', () => {
  const before = { ...answered(), state: 'closed' as const, solved: true }
  const after = eraseAppeal(before, asked, T1)
  expect(after.solved).toBe(true)
  expect(after.history).toHaveLength(before.history.length)
})

test('staff see that the words are gone, not an empty line', () => {
  const before = answered()
  const after = { ...before, ...eraseAppeal(before, asked, T1) }
  const opened = { now: T1, textOf: () => null, briefOf: () => null }
  expect(previewOf(after, opened.textOf)).toBe('内容已按本人要求删除')
  expect(personView(after, opened).messages.map(({ text }) => text)).toEqual([
    '内容已按本人要求删除',
    '内容已按本人要求删除',
  ])
})
