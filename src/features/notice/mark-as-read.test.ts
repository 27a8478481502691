import { markAsRead } from './mark-as-read'

const inbox = {
  notices: [
    { id: 'a', read: false },
    { id: 'b', read: false },
    { id: 'c', read: true },
  ],
  unread: 2,
}

test('reading one lowers the count by one; reading it again changes nothing', () => {
  const once = markAsRead(inbox, ['a'])
  expect(once.unread).toBe(1)
  expect(markAsRead(once, ['a'])).toEqual(once)
  expect(inbox.unread).toBe(2)
})
