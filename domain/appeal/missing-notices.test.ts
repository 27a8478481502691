import { toInstant } from '../time'
import { answerNotice } from './answer-notice'
import { line, newAppeal, TIAN } from './appeal.fixture'
import { applyChange } from './change'
import { decideReply } from './decide-reply'
import { untoldAnswers } from './missing-notices'

const time = (text: string) => toInstant(new Date(`2026-12-10T${text}:00+08:00`))
const fresh = newAppeal(time('10:00'))
const answered = applyChange(fresh, decideReply(fresh, TIAN, line('reply-01', '要户口本'), time('10:10')))

test('an answer nobody was told of is found once, under the cause its notice would have', () => {
  expect(untoldAnswers([fresh, answered], time('09:00')).map(({ cause }) => cause)).toEqual([
    'appeal:a1:reply-01',
  ])
})

test('what the person read, or what is too old, is not told any more', () => {
  expect(untoldAnswers([{ ...answered, personReadAt: time('10:11') }], time('09:00'))).toEqual([])
  expect(untoldAnswers([answered], time('10:11'))).toEqual([])
})

test('a lock screen learns nothing of the case', () => {
  const [answer] = untoldAnswers([answered], time('09:00'))
  if (!answer) throw new Error('there is an answer')
  const notice = answerNotice(answer.appeal, answer.line)
  expect(notice).toMatchObject({
    cause: 'appeal:a1:reply-01',
    openid: 'yang',
    topic: 'appealAnswered',
    title: '社工回复你了',
    page: 'packages/appeal/thread/index?id=a1',
  })
  expect(JSON.stringify(notice)).not.toMatch(/户口|公租房/)
})
