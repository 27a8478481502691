import { hoursText } from './hours-text'

test.each([
  ['24h' as const, '24 小时'],
  [{ rule: 'FREQ=DAILY', from: '09:00', to: '21:00' }, '每天 09:00–21:00'],
  [{ rule: 'FREQ=DAILY', from: '20:00', to: '02:00' }, '每天 20:00–次日 02:00'],
  [{ rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', from: '09:00', to: '17:30' }, '周一至周五 09:00–17:30'],
  [{ rule: 'FREQ=WEEKLY;BYDAY=SA,WE', from: '14:00', to: '17:00' }, '周三、周六 14:00–17:00'],
  [{ rule: 'FREQ=WEEKLY;BYDAY=SU', from: '14:00', to: '17:00' }, '周日 14:00–17:00'],
  [{ rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', from: '08:00', to: '22:00' }, '每天 08:00–22:00'],
  [{ rule: 'FREQ=MONTHLY;BYDAY=1FR', from: '14:00', to: '17:00' }, '14:00–17:00'],
  [{ rule: 'FREQ=DAILY;BYMONTH=7,8', from: '09:00', to: '17:00' }, '09:00–17:00'],
])('%j is said as %s', (hours, text) => {
  expect(hoursText(hours)).toBe(text)
})
