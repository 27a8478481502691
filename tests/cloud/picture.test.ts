import { randomUUID } from 'node:crypto'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { cameraJpeg, cameraPng, cameraWebp, GPS_WORDS } from '../support/pictures'
import { NOON, SOCIAL_WORKER } from '../support/street'
import { download, upload } from '../support/upload'
import { createReport, desk, finish, freshPhoto, getReport, newReport, whenChecked } from './report-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  await cloud.local('/local/media-verdict', { suggest: null })
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

const picturesOf = async (reportId: string) =>
  (await readCollection(cloud, 'pictures')).filter(({ record }) => record === reportId)

/** Everything others can read about a report, as text. */
const seenByOthers = async (reportId: string): Promise<string> => {
  const calls = [
    ['get', { reportId }],
    ['board', { tab: 'open', before: null }],
    ['nearby', { kind: 'hazard', category: 'other', metres: 300 }],
  ] as const
  const answers = calls.map(([path, input]) => cloud.call('report', 'a-stranger', path, input))
  return JSON.stringify(await Promise.all(answers))
}

test.each([
  ['jpg', () => cameraJpeg(6)],
  ['png', cameraPng],
  ['webp', cameraWebp],
])('a %s is stored and served without position and words; its original is gone', async (kind, take) => {
  const rider = `taker-${kind}`
  const original = await upload(cloud, rider, take())
  const reportId = await newReport(cloud, rider, { photos: [original] })
  const { photos } = await whenChecked(cloud, rider, reportId)
  const fileId = photos[0]?.fileId ?? ''
  expect(fileId).toMatch(new RegExp(`/kept/report/[0-9a-f]{24}\\.${kind}$`))
  const served = await download(cloud, fileId)
  expect(served?.length).toBeGreaterThan(100)
  expect(served?.includes(GPS_WORDS)).toBe(false)
  expect(served?.includes('SpyCam')).toBe(false)
  expect(await download(cloud, original)).toBeNull()
})

test.each(['never', 'review'])(
  'a check that ends in "%s" shows the picture to nobody else',
  async (suggest) => {
    await cloud.local('/local/media-verdict', { suggest })
    const rider = `waiting-${suggest}`
    const reportId = await newReport(cloud, rider, { photos: [await upload(cloud, rider, freshPhoto())] })
    const [picture] = await picturesOf(reportId)
    if (!picture) throw new Error('no picture is registered')
    expect(picture.state).toBe('pending')
    expect(await seenByOthers(reportId)).not.toContain(picture.fileId)
    expect((await getReport(cloud, rider, reportId)).photos).toEqual([
      { fileId: picture.fileId, state: 'pending' },
    ])
    await desk(cloud, 'reviewPicture', { reportId, pictureId: picture._id, show: true })
    expect(await seenByOthers(reportId)).toContain(picture.fileId)
  },
)

test('a refused picture keeps the report', async () => {
  await cloud.local('/local/media-verdict', { suggest: 'risky' })
  const reportId = await newReport(cloud, 'refused', {
    photos: [await upload(cloud, 'refused', freshPhoto())],
  })
  const { photos, state } = await whenChecked(cloud, 'refused', reportId)
  expect({ photos, state }).toEqual({ photos: [], state: 'open' })
  const [picture] = await picturesOf(reportId)
  expect(picture).toMatchObject({ state: 'refused', by: 'check' })
  expect(await seenByOthers(reportId)).not.toContain(picture?.fileId)
})

test('a picture of what was done waits for its check like any other', async () => {
  await cloud.local('/local/media-verdict', { suggest: 'never' })
  const reportId = await newReport(cloud, 'before-after')
  await finish(cloud, reportId)
  expect((await getReport(cloud, 'before-after', reportId)).afters).toEqual([])
})

test('an answer nobody asked for changes nothing, whoever sends it', async () => {
  await cloud.local('/local/media-verdict', { suggest: 'never' })
  const reportId = await newReport(cloud, 'forged', { photos: [await upload(cloud, 'forged', freshPhoto())] })
  for (const trace_id of ['guess', '', { $ne: null }]) {
    const event = { Event: 'wxa_media_check', trace_id, result: { suggest: 'pass' } }
    await fetch(`${cloud.url}/call/media`, {
      method: 'POST',
      headers: { 'x-wx-openid': 'forger', 'content-type': 'application/json' },
      body: JSON.stringify(event),
    })
  }
  expect((await picturesOf(reportId)).map(({ state }) => state)).toEqual(['pending'])
})

test('no answer of WeChat in time: the timer asks again while the person was here lately', async () => {
  await cloud.local('/local/media-verdict', { suggest: 'never' })
  const reportId = await newReport(cloud, 'unanswered', {
    photos: [await upload(cloud, 'unanswered', freshPhoto())],
  })
  await cloud.local('/local/media-verdict', { suggest: 'pass' })
  await cloud.local('/local/clock', { now: '2026-12-10T12:40:00+08:00' })
  await cloud.local('/local/timer/timer-reports', {})
  await whenChecked(cloud, 'unanswered', reportId)
  expect(await picturesOf(reportId)).toMatchObject([{ state: 'passed', by: 'check', asked: 2 }])
  await cloud.local('/local/clock', { now: NOON })
})

test('what is no picture of our inbox is refused by name, and nothing is reported', async () => {
  const mine = await upload(cloud, 'wrong', Buffer.from('<svg onload="alert(1)"/>'))
  const kept = (await readCollection(cloud, 'pictures'))[0]?.fileId ?? ''
  const wrong = [mine, kept, mine.replace('inbox/', 'inbox/gone-'), 'cloud://other.bucket/inbox/a.jpg']
  for (const fileId of wrong) {
    const { error } = await createReport(cloud, 'wrong', { photos: [fileId] }, { requestId: randomUUID() })
    expect(error?.code).toBe('PICTURE_INVALID')
  }
  expect((await readCollection(cloud, 'reports')).filter(({ openid }) => openid === 'wrong')).toEqual([])
  expect(
    (await desk(cloud, 'reviewPicture', { reportId: 'x', pictureId: 'y', show: true }, SOCIAL_WORKER)).error
      ?.code,
  ).toBe('NOT_FOUND')
})
