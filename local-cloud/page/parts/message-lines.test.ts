import { messageLines } from './message-lines'

const message = {
  number: 1,
  openid: 'o',
  templateId: 't',
  title: 'Title',
  data: { time2: { value: '2026年05月06日 14:20' }, thing1: { value: 'Haircut' }, thing9: { value: 3 } },
  page: '',
  at: '2026-05-06T12:00:00.000Z',
  status: 'sent' as const,
  errCode: 0,
}

test('follows the template: its order, its labels, its gaps', () => {
  const template = { id: 't', title: 'Title', fields: { thing1: 'What', time2: 'When', thing3: 'Where' } }
  expect(messageLines(message, template)).toEqual([
    { key: 'thing1', label: 'What', value: 'Haircut' },
    { key: 'time2', label: 'When', value: '2026年05月06日 14:20' },
    { key: 'thing3', label: 'Where', value: '' },
    { key: 'thing9', label: 'thing9', value: '3' },
  ])
})

test('an unknown template leaves the keys as labels', () => {
  expect(messageLines(message, undefined).map((line) => line.label)).toEqual(['time2', 'thing1', 'thing9'])
})
