import { toInstant } from '../time'
import { line, newAppeal, TIAN, textOf } from './appeal.fixture'
import { applyChange } from './change'
import { decideReply } from './decide-reply'
import { ZAppealView, ZStaffAppealView } from './schema'
import { staffView } from './staff-view'
import { personView, wordsOfPerson } from './views'

const time = (text: string) => toInstant(new Date(`2026-12-10T${text}:00+08:00`))
const BRIEF = {
  id: 'c01',
  topic: '住房',
  title: '公租房',
  status: 'hold',
  summary: '',
  expired: false,
} as const
const opened = { now: time('10:20'), textOf, briefOf: (id: string) => (id === 'c01' ? BRIEF : null) }

const fresh = newAppeal(time('10:00'))
const answered = applyChange(fresh, decideReply(fresh, TIAN, line('reply-01', null, 'c01'), time('10:10')))
const tian = { openid: 'tian', isSupervisor: false }
const chen = { openid: 'chen', isSupervisor: false }
const person = { phoneMasked: '138****1234', occupation: 'foodRider' }

test('the person sees their own words and the card, and may write and close', () => {
  const view = ZAppealView.parse(personView(answered, opened))
  expect(view.messages.map(({ mine, text, policy }) => [mine, text, policy?.id])).toEqual([
    [true, '公租房怎么申请', undefined],
    [false, null, 'c01'],
  ])
  expect(view).toMatchObject({
    unread: true,
    answered: true,
    canSend: true,
    canClose: true,
    preview: '发来一张政策卡',
    ownerName: '田老师',
  })
})

test('a promise is broken once its time is over and nobody answered', () => {
  const seen = (appeal: typeof fresh, now: string) => personView(appeal, { ...opened, now }).overdue
  expect(seen(fresh, time('10:30'))).toBe(false)
  expect(seen(fresh, time('10:31'))).toBe(true)
  expect(seen(answered, time('23:00'))).toBe(false)
})

test('a card that is gone leaves the line', () => {
  const view = personView(answered, { ...opened, briefOf: () => null })
  expect(view.messages[1]).toMatchObject({ text: null, policy: null })
})

test('a worker sees alias and masked phone, never the OPENID', () => {
  const view = ZStaffAppealView.parse(staffView(answered, tian, opened, person, [BRIEF]))
  expect(view).toMatchObject({
    alias: '骑手 X7K2',
    mine: true,
    canReply: true,
    canAccept: false,
    canSend: false,
  })
  expect(JSON.stringify(view)).not.toContain('yang')
  expect(staffView(answered, chen, opened, person, []).canReply).toBe(false)
  expect(staffView(fresh, chen, opened, person, [])).toMatchObject({ canReply: true, canAccept: true })
})

test('a long thread shows its end and says how much is left out', () => {
  const [first] = fresh.thread
  if (!first) throw new Error('the fixture has a first line')
  const thread = Array.from({ length: 250 }, (_, i) => ({
    ...first,
    k: `request-${i}`,
    sealed: `第 ${i} 句`,
  }))
  const { messages } = personView({ ...fresh, thread }, opened)
  expect(messages).toHaveLength(201)
  expect(messages[0]).toMatchObject({ speaker: 'system', text: '更早的 50 条没有显示' })
  expect(messages.at(-1)?.text).toBe('第 249 句')
})

test('a preview is one short line', () => {
  const long = newAppeal(time('10:00'))
  const thread = long.thread.map((entry) => ({ ...entry, sealed: `租房\n${'很'.repeat(60)}` }))
  const { preview } = personView({ ...long, thread }, opened)
  expect([...preview]).toHaveLength(40)
  expect(preview.startsWith('租房 很')).toBe(true)
})

test('only what the person wrote looks for cards', () => {
  expect(wordsOfPerson(answered, textOf)).toBe('公租房怎么申请')
})
