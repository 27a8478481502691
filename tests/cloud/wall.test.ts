import { randomUUID } from 'node:crypto'
import type { DeskWork } from '../../domain/wall/schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { ADMIN, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { upload } from '../support/upload'
import { freshPhoto } from './report-calls'
import { createWork, hang, newWork, readWall, seeWork, shownWork, step, workInput } from './wall-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  await cloud.local('/local/media-verdict', { suggest: null })
  expect(await brokenInvariants(cloud)).toEqual([])
})

const STRANGER = 'a-stranger'
const workNow = async (id: string) => (await readCollection(cloud, 'works')).find(({ _id }) => _id === id)
const pointsOf = async (openid: string) =>
  (await cloud.call<{ balance: number }>('points', openid, 'getMine')).data.balance
const deskBox = async (box: string, who = SOCIAL_WORKER) =>
  (await cloud.call<{ works: DeskWork[] }>('wall', who, 'desk', { box, skip: 0 })).data.works

test('nobody but its author sees a work before a person has looked; then everybody does, without a name', async () => {
  const author = await newRider(cloud, 'wall-author')
  const id = await newWork(cloud, author, { pen: '夜行人' })
  expect(await seeWork(cloud, author, id)).toMatchObject({ state: 'pending', mine: true })
  expect(await seeWork(cloud, STRANGER, id)).toBeNull()
  expect((await readWall(cloud, STRANGER)).map((work) => work.id)).not.toContain(id)
  await hang(cloud, id)
  const seen = await seeWork(cloud, STRANGER, id)
  expect(seen).toMatchObject({ state: 'shown', by: '夜行人', mine: false, reason: null })
  expect(JSON.stringify(seen)).not.toContain(author)
  expect(JSON.stringify(await readWall(cloud, STRANGER))).not.toContain(author)
})

test('a work is brought once however often it is sent; who left no number is asked for one', async () => {
  expect((await createWork(cloud, STRANGER)).error?.code).toBe('PHONE_NEEDED')
  const author = await newRider(cloud, 'wall-repeats')
  const requestId = randomUUID()
  const photos = [await upload(cloud, author, freshPhoto())]
  const answers = []
  for (let time = 0; time < 5; time += 1)
    answers.push(await createWork(cloud, author, { photos }, { requestId }))
  for (const { data } of answers) expect(data).toEqual(answers[4]?.data)
  expect(await readWall(cloud, author, 'mine')).toHaveLength(1)
  const other = await createWork(cloud, author, { title: '别的' }, { requestId })
  expect(other.error?.code).toBe('REQUEST_ID_REUSED')
})

test('words in doubt wait as all do, and the desk is told to look twice', async () => {
  const author = await newRider(cloud, 'wall-doubt')
  const id = await newWork(cloud, author, { text: '贷款的朋友劝我写首诗' })
  expect(await seeWork(cloud, STRANGER, id)).toBeNull()
  expect((await deskBox('pending')).find((work) => work.id === id)).toMatchObject({ check: 'review' })
})

test.each([
  ['title', '赌博'],
  ['text', '赌博'],
  ['pen', '赌博'],
  ['text', '假币'],
])('refused words in the %s are kept nowhere (%s)', async (field, word) => {
  const author = await newRider(cloud, `wall-risky-${field}-${word === '假币'}`)
  const answer = await createWork(cloud, author, { [field]: word })
  expect(answer.error).toMatchObject({ code: 'TEXT_REFUSED', field: 'text' })
  expect(await readWall(cloud, author, 'mine')).toEqual([])
})

test.each(['never', 'review', 'risky'])(
  'a picture whose check ends in "%s" is seen by nobody else',
  async (suggest) => {
    await cloud.local('/local/media-verdict', { suggest })
    const author = await newRider(cloud, `wall-picture-${suggest}`)
    const id = await shownWork(cloud, author, { photos: [await upload(cloud, author, freshPhoto())] })
    const [picture] = (await readCollection(cloud, 'pictures')).filter(({ record }) => record === id)
    expect(await seeWork(cloud, STRANGER, id)).toMatchObject({ photos: [], cover: null })
    expect(JSON.stringify(await readWall(cloud, STRANGER))).not.toContain(picture?.fileId)
    await step(cloud, 'reviewPicture', { workId: id, pictureId: picture?._id, show: true })
    expect((await seeWork(cloud, STRANGER, id))?.photos).toMatchObject([{ fileId: picture?.fileId }])
    await step(cloud, 'reviewPicture', { workId: id, pictureId: picture?._id, show: false })
    expect(await seeWork(cloud, STRANGER, id)).toMatchObject({ photos: [] })
  },
)

test('only videos of known sites are taken, out of whatever was pasted', async () => {
  const author = await newRider(cloud, 'wall-video')
  const video = '8.97 复制打开抖音，看看 https://v.douyin.com/iAbC12/ 雨里的街'
  const id = await shownWork(cloud, author, { text: '', video })
  expect(await seeWork(cloud, STRANGER, id)).toMatchObject({
    video: { site: 'douyin', address: 'https://v.douyin.com/iAbC12/' },
  })
  for (const wrong of [
    'https://evil.example/v.douyin.com',
    'http://v.douyin.com/a',
    'https://v.douyin.com@evil.example/',
  ]) {
    expect((await createWork(cloud, author, { video: wrong })).error?.code).toBe('VIDEO_UNKNOWN')
  }
})

test('a like counts once a person, goes again, and nobody likes their own', async () => {
  const author = await newRider(cloud, 'wall-liked')
  const id = await shownWork(cloud, author)
  const like = (who: string, up: boolean) =>
    cloud.call<{ likes: number; liked: boolean }>('wall', who, 'like', { workId: id, up })
  const crowd = Array.from({ length: 20 }, (_, n) => `fan-${n % 10}`)
  const answers = await Promise.all(crowd.map((who) => like(who, true)))
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  expect((await workNow(id))?.likes).toBe(10)
  expect((await like(author, true)).data).toEqual({ likes: 10, liked: false })
  for (let time = 0; time < 3; time += 1)
    expect((await like('fan-3', false)).data).toEqual({ likes: 9, liked: false })
  expect(await seeWork(cloud, 'fan-1', id)).toMatchObject({ liked: true, likes: 9 })
  expect(JSON.stringify(await workNow(id))).not.toContain('fan-1')
  const waiting = await newWork(cloud, author, { title: '还没看过' })
  expect((await cloud.call('wall', 'fan-1', 'like', { workId: waiting, up: true })).error?.code).toBe(
    'NOT_FOUND',
  )
})

test('what is reported stays until somebody has looked; then it is kept, or hidden with a reason its author reads', async () => {
  const author = await newRider(cloud, 'wall-flagged')
  const id = await shownWork(cloud, author)
  for (const who of ['watcher-1', 'watcher-1', 'watcher-2']) {
    await cloud.call('wall', who, 'flag', { workId: id, reason: 'ad' })
  }
  expect(await seeWork(cloud, STRANGER, id)).toMatchObject({ state: 'shown', flagged: false })
  expect((await deskBox('flagged')).find((work) => work.id === id)).toMatchObject({
    flags: [{ reason: 'ad', count: 2 }],
  })
  await step(cloud, 'keep', { workId: id })
  expect((await deskBox('flagged')).map((work) => work.id)).not.toContain(id)
  await cloud.call('wall', 'watcher-3', 'flag', { workId: id, reason: 'privacy' })
  expect((await step(cloud, 'review', { workId: id, to: 'hidden' })).error?.code).toBe('BAD_INPUT')
  await step(cloud, 'review', { workId: id, to: 'hidden', reason: '拍到了门牌' })
  expect(await seeWork(cloud, STRANGER, id)).toBeNull()
  expect(await seeWork(cloud, author, id)).toMatchObject({ state: 'hidden', reason: '拍到了门牌' })
  const { data } = await cloud.call<{ notices: { body: string }[] }>('notice', author, 'list')
  expect(data.notices.map(({ body }) => body).join()).toContain('拍到了门牌')
  await hang(cloud, id)
  expect(await seeWork(cloud, STRANGER, id)).toMatchObject({ state: 'shown' })
})

test('chosen works come first and are worth points once, whatever is repeated, whenever the timer comes', async () => {
  const author = await newRider(cloud, 'wall-chosen')
  const photos = [await upload(cloud, author, freshPhoto())]
  const id = await shownWork(cloud, author, { photos })
  await shownWork(cloud, author, { title: '更新的' })
  for (const chosen of [true, true, false, true]) await step(cloud, 'choose', { workId: id, chosen })
  expect((await readWall(cloud, STRANGER))[0]).toMatchObject({ id, chosen: true })
  // A timer dead for three days: the points are those of the day the work was chosen.
  await cloud.local('/local/clock', { now: '2026-12-13T12:00:00+08:00' })
  for (let run = 0; run < 3; run += 1) await cloud.local('/local/timer/timer-wall', {})
  expect(await pointsOf(author)).toBe(10)
  const { data } = await cloud.call<{ entries: { at: string }[] }>('points', author, 'getStatement', {
    month: '2026-12',
  })
  expect(data.entries.map(({ at }) => at.slice(0, 10))).toEqual(['2026-12-10'])
  await cloud.local('/local/clock', { now: NOON })
})

test('a timer killed at any of its operations gives the points once', async () => {
  const authors: string[] = []
  for (const nth of [2, 4, 5]) {
    const author = await newRider(cloud, `wall-timer-${nth}`)
    authors.push(author)
    const workId = await shownWork(cloud, author)
    await step(cloud, 'choose', { workId, chosen: true })
    await cloud.local('/local/faults', [{ function: 'timer-wall', nth, kind: 'kill-after', times: 1 }])
    await cloud.local('/local/timer/timer-wall', {}).catch(() => undefined)
    await cloud.local('/local/faults', [])
  }
  for (let run = 0; run < 2; run += 1) await cloud.local('/local/timer/timer-wall', {})
  expect(await Promise.all(authors.map(pointsOf))).toEqual(authors.map(() => 10))
})

test('no points for a picture that hung there before, and none that one gives oneself', async () => {
  const first = await newRider(cloud, 'wall-first')
  const copier = await newRider(cloud, 'wall-copier')
  const photo = freshPhoto()
  await shownWork(cloud, first, { photos: [await upload(cloud, first, photo)] })
  const copy = await shownWork(cloud, copier, { photos: [await upload(cloud, copier, photo)] })
  await step(cloud, 'choose', { workId: copy, chosen: true })
  await cloud.bindPhone(SOCIAL_WORKER, '13700009999')
  const own = await newWork(cloud, SOCIAL_WORKER)
  expect((await step(cloud, 'review', { workId: own, to: 'shown' })).error?.code).toBe(
    'POINTS_NOT_YOURS_TO_APPROVE',
  )
  await step(cloud, 'review', { workId: own, to: 'shown' }, ADMIN)
  expect((await step(cloud, 'choose', { workId: own, chosen: true })).error?.code).toBe(
    'POINTS_NOT_YOURS_TO_APPROVE',
  )
  await cloud.local('/local/timer/timer-wall', {})
  expect([await pointsOf(copier), await pointsOf(SOCIAL_WORKER)]).toEqual([0, 0])
})

test('its author takes a work down for good; nobody else can', async () => {
  const author = await newRider(cloud, 'wall-withdrawn')
  const id = await shownWork(cloud, author)
  expect((await cloud.call('wall', STRANGER, 'withdraw', { workId: id })).error?.code).toBe('NOT_FOUND')
  for (let time = 0; time < 3; time += 1) {
    expect((await cloud.call('wall', author, 'withdraw', { workId: id })).data).toMatchObject({
      state: 'withdrawn',
    })
  }
  expect(await seeWork(cloud, STRANGER, id)).toBeNull()
  expect((await step(cloud, 'review', { workId: id, to: 'shown' })).error?.code).toBe('WORK_STEP_NOT_ALLOWED')
})

test('strange input is refused by name', async () => {
  const author = await newRider(cloud, 'wall-strange')
  const wrong = [
    { ...workInput(), title: '' },
    { ...workInput(), title: { $ne: null } },
    workInput({ text: '', photos: [], video: '' }),
    workInput({ text: '长'.repeat(801) }),
    workInput({ photos: Array.from({ length: 7 }, () => 'cloud://a.b/inbox/c.jpg') }),
  ]
  for (const input of wrong) {
    expect((await cloud.call('wall', author, 'create', input)).error?.code).toBe('BAD_INPUT')
  }
  const foreign = await createWork(cloud, author, { photos: ['cloud://other.bucket/inbox/a.jpg'] })
  expect(foreign.error?.code).toBe('PICTURE_INVALID')
  expect((await cloud.call('wall', author, 'get', { workId: { $ne: '' } })).error?.code).toBe('BAD_INPUT')
})
