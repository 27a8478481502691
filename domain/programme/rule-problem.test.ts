import { sayRuleProblem } from './rule-problem'

test.each([
  'FREQ=DAILY',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=1FR',
  'FREQ=WEEKLY;BYDAY=WE',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;BYMONTH=7,8',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  'FREQ=DAILY;UNTIL=20270831',
  'FREQ=MONTHLY;BYMONTH=2,3;BYMONTHDAY=31',
])('%s is a rule', (rule) => {
  expect(sayRuleProblem(rule)).toBeNull()
})

test.each([
  ['', /没有 空 这一段/],
  ['每月 15 日', /没有 每月 15 日 这一段/],
  ['BYDAY=WE', /缺少 FREQ/],
  ['FREQ=HOURLY', /FREQ 不能是 HOURLY/],
  ['freq=daily', /没有 freq 这一段/],
  ['FREQ=DAILY;INTERVAL=0', /INTERVAL 不能是 0/],
  ['FREQ=WEEKLY;BYDAY=XX', /BYDAY 不能是 XX/],
  ['FREQ=WEEKLY;BYDAY=', /BYDAY 不能是 空的/],
  ['FREQ=MONTHLY;BYMONTHDAY=32', /BYMONTHDAY 不能是 32/],
  ['FREQ=MONTHLY;BYMONTH=13;BYMONTHDAY=1', /BYMONTH 不能是 13/],
  ['FREQ=DAILY;FREQ=WEEKLY', /写了两次/],
  ['FREQ=WEEKLY;BYDAY=1FR', /只能和 FREQ=MONTHLY 或 FREQ=YEARLY/],
  ['FREQ=WEEKLY;BYMONTHDAY=15', /BYMONTHDAY 不能和 FREQ=WEEKLY/],
  ['FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31', /一天都落不到/],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30,-31', /一天都落不到/],
  ['FREQ=MONTHLY;BYDAY=1FR;BYMONTHDAY=15', /一天都落不到/],
  ['FREQ=DAILY;UNTIL=20200101', /一天都落不到/],
  ['FREQ=DAILY;DTSTART=20260101', /没有 DTSTART 这一段/],
])('%s is none, and says why', (rule, why) => {
  expect(sayRuleProblem(rule)).toMatch(why)
})
