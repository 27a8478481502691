import type { DeskCardRow } from '../../../../domain/policy/desk-schema'
import { deskMarks, deskTabs, isIn, stepWords } from './desk-words'

const row = (change: Partial<DeskCardRow>): DeskCardRow => ({
  id: 'c01',
  topic: '住房',
  title: '公租房',
  status: 'ship',
  v: 1,
  draft: null,
  draftBy: null,
  open: 0,
  lastChecked: '2026-11-23',
  checkedBy: null,
  dueOn: '2027-02-21',
  due: [],
  ...change,
})

test('a card lies in every box it belongs to', () => {
  const cards = [row({}), row({ draft: 'submitted', open: 2 }), row({ draft: 'sentBack', due: ['expired'] })]
  expect(deskTabs(cards).map(({ id, count }) => [id, count])).toEqual([
    ['all', 3],
    ['review', 1],
    ['due', 1],
    ['drafts', 1],
    ['open', 1],
  ])
  expect(isIn('due', row({ due: ['ending'] }))).toBe(true)
})

test('marks say the draft before the dates', () => {
  expect(deskMarks(row({ draft: 'writing', due: ['unchecked'] })).map(({ text }) => text)).toEqual([
    '在写',
    '该核对了',
  ])
})

test('a step says its version or its reason', () => {
  expect(stepWords({ step: 'published', v: 2, why: '' })).toBe('审过，发布第 2 版')
  expect(stepWords({ step: 'sentBack', v: 1, why: '少出处' })).toBe('退回：少出处')
})
