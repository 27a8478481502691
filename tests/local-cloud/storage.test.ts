import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { call, post } from './support/call'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud()
})
afterAll(stopClouds)

const files = async (path: string, input: unknown) => (await call(cloud.url, 'files', { path, input })).body
type Listed = { fileList: { status: number; tempFileURL: string }[] }
const address = async (fileID: string, maxAge: number) => {
  const { fileList } = (await files('address', { fileList: [{ fileID, maxAge }] })) as Listed
  return fileList[0] ?? { status: -1, tempFileURL: '' }
}
const idOf = (path: string) => `cloud://local-test.local/${path}`

test('a file goes up and comes down through the SDK', async () => {
  const cloudPath = 'exports/2026/月报-11.csv'
  expect(await files('upload', { cloudPath, text: '日期,人次\n' })).toMatchObject({ fileID: idOf(cloudPath) })
  expect(await files('download', { fileID: idOf(cloudPath) })).toBe('日期,人次\n')
})

test('a later upload replaces an earlier one', async () => {
  await files('upload', { cloudPath: 'a.txt', text: 'one' })
  await files('upload', { cloudPath: 'a.txt', text: 'two' })
  expect(await files('download', { fileID: idOf('a.txt') })).toBe('two')
})

test('a temporary address shows the file, until its time is over on the virtual clock', async () => {
  await post(cloud.url, '/local/clock', { now: '2026-11-23T09:00:00+08:00' })
  await files('upload', { cloudPath: 'photo.txt', text: 'hello' })
  const { tempFileURL, status } = await address(idOf('photo.txt'), 600)
  expect(status).toBe(0)
  const shown = await fetch(tempFileURL)
  expect(await shown.text()).toBe('hello')
  expect(shown.headers.get('x-content-type-options')).toBe('nosniff')
  await post(cloud.url, '/local/clock', { now: '2026-11-23T09:11:00+08:00' })
  expect((await fetch(tempFileURL)).status).toBe(403)
  await post(cloud.url, '/local/clock', { now: null })
})

test('an address that was changed shows nothing', async () => {
  await files('upload', { cloudPath: 'mine.txt', text: 'mine' })
  await files('upload', { cloudPath: 'other.txt', text: 'other' })
  const { tempFileURL } = await address(idOf('mine.txt'), 600)
  expect((await fetch(tempFileURL.replace('mine.txt', 'other.txt'))).status).toBe(403)
  expect((await fetch(tempFileURL.replace(/t=\d+/, 't=99999999999'))).status).toBe(403)
  expect((await fetch(tempFileURL, { method: 'PUT', body: 'forged' })).status).toBe(403)
  expect((await fetch(`${cloud.url}/files/mine.txt`)).status).toBe(403)
})

test('a deleted file is gone, and one that never was cannot be shown or deleted', async () => {
  await files('upload', { cloudPath: 'old.txt', text: 'old' })
  expect(await files('remove', { fileList: [idOf('old.txt')] })).toMatchObject({ fileList: [{ status: 0 }] })
  expect(await address(idOf('old.txt'), 600)).toMatchObject({ status: -503003, tempFileURL: '' })
  expect(await files('remove', { fileList: [idOf('old.txt')] })).toMatchObject({
    fileList: [{ status: -503003 }],
  })
  expect(await address('cloud://another-env.bucket/old.txt', 600)).toMatchObject({ status: -503003 })
})

test.each(['../outside.txt', '/absolute.txt', 'a//b.txt', 'a/./b.txt', 'a/../../b.txt', ''])(
  'the path %p is refused',
  async (cloudPath) => {
    const answer = await files('upload', { cloudPath, text: 'x' })
    expect(answer).toMatchObject({ errCode: expect.any(Number) })
    expect(answer).not.toMatchObject({ errCode: 0 })
  },
)

test('a file is copied to another folder, or moved, and not over one that is to stay', async () => {
  await files('upload', { cloudPath: 'from/c.txt', text: 'copied' })
  await files('upload', { cloudPath: 'taken/c.txt', text: 'stays' })
  const copy = (fileList: object[]) => files('copy', { fileList })
  expect(await copy([{ srcPath: 'from/c.txt', dstPath: 'to/c.txt' }])).toEqual([
    { fileID: idOf('to/c.txt'), code: 'SUCCESS' },
  ])
  expect(await files('download', { fileID: idOf('to/c.txt') })).toBe('copied')
  expect(await files('download', { fileID: idOf('from/c.txt') })).toBe('copied')
  expect(
    await copy([
      { srcPath: 'from/c.txt', dstPath: 'taken/c.txt', overwrite: false },
      { srcPath: 'from/none.txt', dstPath: 'to/none.txt' },
      { srcPath: 'from/c.txt', dstPath: '../c.txt' },
      { srcPath: 'from/c.txt', dstPath: 'moved/c.txt', removeOriginal: true },
    ]),
  ).toMatchObject([
    { code: 'STORAGE_FILE_EXIST' },
    { code: 'STORAGE_FILE_NONEXIST' },
    { code: 'INVALID_PARAM' },
    { code: 'SUCCESS' },
  ])
  expect(await files('download', { fileID: idOf('taken/c.txt') })).toBe('stays')
  expect(await files('download', { fileID: idOf('moved/c.txt') })).toBe('copied')
  expect(await address(idOf('from/c.txt'), 600)).toMatchObject({ status: -503003 })
})

test('a file that is not there cannot be fetched', async () => {
  expect(await files('download', { fileID: idOf('never.txt') })).toEqual({
    errCode: -1,
    errMsg: expect.stringContaining('downloadFile:fail'),
  })
})

test('files are beside the documents and outlive kill -9', async () => {
  const first = await startCloud()
  const input = { cloudPath: 'kept/a.txt', text: 'kept' }
  await call(first.url, 'files', { path: 'upload', input })
  await first.kill()
  expect(await readFile(join(first.dataDir, 'data/files/kept/a.txt'), 'utf8')).toBe('kept')
  const second = await startCloud({ dataDir: first.dataDir })
  const { body } = await call(second.url, 'files', {
    path: 'download',
    input: { fileID: idOf('kept/a.txt') },
  })
  expect(body).toBe('kept')
})

describe('from a phone', () => {
  const bytes = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 255, 13, 10])
  const upload = async (path: string, body: Buffer | ReadableStream = bytes, openid = 'rider-1') => {
    const response = await fetch(`${cloud.url}/local/upload`, {
      method: 'POST',
      headers: { 'x-wx-openid': openid, 'x-cloud-path': path },
      body,
      duplex: 'half',
    } as RequestInit)
    return { status: response.status, body: await response.json() }
  }
  const addresses = async (fileList: unknown[]) =>
    (await post(cloud.url, '/local/temp-url', { fileList })).body as Listed

  test('a picture goes up byte by byte, and its temporary address shows it', async () => {
    const path = 'heart/照片-1.png'
    expect(await upload(encodeURIComponent(path))).toEqual({ status: 200, body: { fileID: idOf(path) } })
    const { fileList } = await addresses([idOf(path), { fileID: idOf('heart/none.png'), maxAge: 60 }])
    expect(fileList).toMatchObject([
      { fileID: idOf(path), status: 0, errMsg: 'ok', maxAge: 7200 },
      { fileID: idOf('heart/none.png'), status: -503003, tempFileURL: '', maxAge: 60 },
    ])
    const shown = await fetch(fileList[0]?.tempFileURL ?? '')
    expect(shown.headers.get('content-type')).toBe('image/png')
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes)
    // A function finds the same file under the same id.
    expect(await address(idOf(path), 60)).toMatchObject({ status: 0 })
  })

  test.each(['../a.png', 'a/../../b.png', '/a.png', 'a//b.png', '', '%', '%2e%2e%2fa.png'])(
    'the path %p is refused',
    async (path) => {
      expect(await upload(path)).toMatchObject({ status: 400 })
    },
  )

  test('needs a person, and takes 10 MB and not a byte more, however it is sent', async () => {
    expect(await upload('a.png', bytes, '')).toMatchObject({ status: 400 })
    const most = Buffer.alloc(10 * 1024 * 1024)
    expect(await upload('most.bin', most)).toMatchObject({ status: 200 })
    expect(await upload('more.bin', Buffer.concat([most, bytes]))).toMatchObject({ status: 413 })
    // Without a length known beforehand.
    const pieces = [most, bytes]
    const stream = new ReadableStream({
      pull: (to) => {
        const next = pieces.shift()
        if (next) to.enqueue(new Uint8Array(next))
        else to.close()
      },
    })
    expect(await upload('more.bin', stream)).toMatchObject({ status: 413 })
    expect((await addresses([idOf('more.bin')])).fileList).toMatchObject([{ status: -503003 }])
  })

  test('lists that make no sense are refused', async () => {
    expect((await post(cloud.url, '/local/temp-url', { fileList: Array(51).fill('a') })).status).toBe(400)
    expect((await post(cloud.url, '/local/temp-url', {})).status).toBe(400)
    expect((await addresses(['cloud://local-test.local/../secrets.json'])).fileList).toMatchObject([
      { status: -503003 },
    ])
  })
})
