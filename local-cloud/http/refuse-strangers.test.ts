import { refuseStrangers } from './refuse-strangers'

test.each(['localhost:5180', '127.0.0.1:5180', '127.0.0.1', '[::1]:5180', 'LOCALHOST'])(
  'lets %s in',
  (host) => {
    expect(refuseStrangers({ host })).toBeUndefined()
  },
)

test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:5180', '192.168.1.4:5180', ''])(
  'refuses the host %s',
  (host) => {
    expect(refuseStrangers({ host })).toContain('host')
  },
)

test('refuses a page of another site, lets our own page in', () => {
  const host = 'localhost:5180'
  expect(refuseStrangers({ host, origin: 'https://evil.example' })).toContain('evil.example')
  expect(refuseStrangers({ host, origin: 'null' })).toContain('null')
  expect(refuseStrangers({ host, origin: 'http://localhost:5180' })).toBeUndefined()
})
