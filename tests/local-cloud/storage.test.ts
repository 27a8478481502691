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
