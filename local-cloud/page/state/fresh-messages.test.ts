import type { Message } from '../api/outbox'
import { freshMessages, highestNumber } from './fresh-messages'

const makeMessage = (number: number, status: Message['status'] = 'sent'): Message => ({
  number,
  openid: 'o',
  templateId: 't',
  title: 'Title',
  data: {},
  page: '',
  at: '2026-05-06T12:00:00.000Z',
  status,
  errCode: status === 'sent' ? 0 : 43101,
})

test('only what was delivered since, oldest first', () => {
  const outbox = [makeMessage(4), makeMessage(3, 'refused'), makeMessage(2), makeMessage(1)]
  expect(freshMessages(outbox, 1).map((message) => message.number)).toEqual([2, 4])
  expect(freshMessages(outbox, 4)).toEqual([])
})

test('a refused attempt counts as seen', () => {
  expect(highestNumber([makeMessage(7, 'refused'), makeMessage(6)])).toBe(7)
  expect(highestNumber([])).toBe(0)
})
