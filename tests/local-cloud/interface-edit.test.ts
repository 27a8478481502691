import { get, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
const many = Array.from({ length: 1200 }, (_, n) => ({
  _id: `m-${n}`,
  n,
  kind: n % 2 === 0 ? 'even' : 'odd',
}))
const seed = {
  notes: [
    { _id: 'a', n: 1, at: { $date: '2026-01-02T03:04:05.000Z' } },
    { _id: 'b', n: 2 },
  ],
  many,
}
const collections = ['notes', 'many'].map((name) => ({ name, indexes: [] }))

let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud({ manifest: { seed, collections } })
})
afterAll(stopClouds)

const send = async (method: string, path: string, body: unknown) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${cloud.url}${path}`, { method, headers, body: JSON.stringify(body) })
  return { status: response.status, body: await response.json() }
}
const where = (name: string, condition: object, more = '') =>
  get(cloud.url, `/local/collections/${name}?where=${encodeURIComponent(JSON.stringify(condition))}${more}`)

test('a condition filters, on any field of any number of documents, page by page', async () => {
  expect(await where('notes', { n: { $gt: 1 } })).toMatchObject({ total: 1, documents: [{ _id: 'b' }] })
  expect(await where('notes', { at: { $lt: { $date: '2027-01-01T00:00:00.000Z' } } })).toMatchObject({
    total: 1,
  })
  expect(await where('many', { kind: 'odd' }, '&skip=599&limit=5')).toMatchObject({
    total: 600,
    documents: [{ kind: 'odd' }],
  })
  expect(await where('many', { _id: 'm-7' })).toMatchObject({ total: 1, documents: [{ n: 7 }] })
})

test('a document is added, replaced and removed; ids of other types are found too', async () => {
  const address = '/local/collections/notes'
  const strange = { _id: { $oid: '65a000000000000000000001' }, n: 77 }
  expect(await send('POST', address, { document: strange })).toMatchObject({ status: 200 })
  expect(await where('notes', { n: 77 })).toMatchObject({ total: 1, documents: [strange] })
  const next = { ...strange, n: 78, text: '改过' }
  expect(await send('PUT', address, { document: next, was: strange })).toMatchObject({ status: 200 })
  expect(await where('notes', { text: '改过' })).toMatchObject({ documents: [next] })
  expect(await send('DELETE', address, { _id: strange._id })).toMatchObject({ status: 200 })
  expect(await where('notes', { n: 78 })).toMatchObject({ total: 0 })
  expect(await send('POST', address, { document: { text: 'an id is made' } })).toMatchObject({
    body: { insertedIds: [expect.stringMatching(/^[0-9a-f]{32}$/)] },
  })
})

test('what cannot be is refused by name and changes nothing', async () => {
  const address = '/local/collections/notes'
  const before = await get(cloud.url, address)
  expect(await send('POST', address, { document: { _id: 'a' } })).toMatchObject({ status: 409 })
  expect(await send('POST', address, { document: [1] })).toMatchObject({ status: 400 })
  expect(await send('PUT', address, { document: { n: 1 } })).toMatchObject({ status: 400 })
  expect(await send('PUT', address, { document: { _id: 'none', n: 1 } })).toMatchObject({ status: 404 })
  expect(await send('PUT', address, { document: { _id: 'b', n: 3 }, was: { _id: 'b', n: 1 } })).toMatchObject(
    {
      status: 409,
    },
  )
  expect(await send('PUT', address, { document: { _id: 'b', $n: 3 } })).toMatchObject({ status: 400 })
  expect(await send('DELETE', address, { _id: 'none' })).toMatchObject({ status: 404 })
  expect(await send('DELETE', address, {})).toMatchObject({ status: 400 })
  for (const name of ['none', '__wechat_people']) {
    expect(await send('POST', `/local/collections/${name}`, { document: {} })).toMatchObject({ status: 404 })
  }
  expect(await where('notes', { n: { $near: 1 } })).toHaveProperty('error')
  const broken = await fetch(`${cloud.url}${address}?where=%7B`)
  expect(broken.status).toBe(400)
  expect(await get(cloud.url, address)).toEqual(before)
})

test('stored files are listed, opened and taken away', async () => {
  const event = { path: 'upload', input: { cloudPath: '图/a.txt', text: 'hello' } }
  await fetch(`${cloud.url}/call/files`, { method: 'POST', body: JSON.stringify(event) })
  const { files } = Object(await get(cloud.url, '/local/files'))
  expect(files).toMatchObject([{ path: '图/a.txt', size: 5, fileId: 'cloud://local-test.local/图/a.txt' }])
  expect(await (await fetch(files[0].url)).text()).toBe('hello')
  const { fileId } = files[0]
  expect(await send('DELETE', '/local/files', { fileId })).toMatchObject({ status: 200 })
  expect(await send('DELETE', '/local/files', { fileId })).toMatchObject({ status: 404 })
  expect(await get(cloud.url, '/local/files')).toEqual({ files: [] })
  expect((await post(cloud.url, '/local/files', {})).status).toBe(404)
})
