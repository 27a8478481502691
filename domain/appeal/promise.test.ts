import { toInstant } from '../time'
import { RULES } from './appeal.fixture'
import { answerDueAt, promiseText } from './promise'

const time = (text: string) => toInstant(new Date(`2026-12-${text}:00+08:00`))

test.each([
  ['10T10:00', '10T10:30', '30 分钟内有人回你'],
  ['10T20:30', '10T21:00', '30 分钟内有人回你'],
  ['10T20:50', '11T09:20', '社工快下班了，最晚明早 9:20 前回你'],
  ['10T23:30', '11T09:00', '夜里社工在休息，明早 9:00 前回你；着急就打12345，有危险打 110 或 120'],
  ['11T02:00', '11T09:00', '夜里社工在休息，今早 9:00 前回你；着急就打12345，有危险打 110 或 120'],
])('an appeal at %s is due %s: %s', (now, due, text) => {
  expect(answerDueAt(time(now), RULES)).toBe(time(due))
  expect(promiseText(time(now), RULES)).toBe(text)
})

test('the duty phone is named where there is one', () => {
  expect(promiseText(time('10T23:30'), { ...RULES, dutyPhone: '028-0000' })).toBe(
    '夜里社工在休息，明早 9:00 前回你；着急就打值守电话 028-0000',
  )
})
