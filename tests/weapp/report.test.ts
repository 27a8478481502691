/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { cameraJpeg, GPS_WORDS } from '../support/pictures'
import { SOCIAL_WORKER } from '../support/street'
import { download } from '../support/upload'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-report'
const WORDS = '路灯不亮，台阶看不清'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud()
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

/** Waits for what must come; the test's own limit ends it. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

const mine = async () => (await readCollection(cloud, 'reports')).filter(({ openid }) => openid === RIDER)

test('photo, place, send: the report is there once, its picture without a trace of the camera', async () => {
  const page = await phone.open('packages/report/new/index')
  await page.sees('在哪儿')
  phone.record.photos.push(cameraJpeg(6))
  page.tap('拍一张')
  await page.sees('重拍')
  page.tap('暖新驿站')
  await page.sees('离街口')
  page.type(WORDS)
  await page.sees('路灯')
  page.tap('发出去')
  await until(() => phone.record.navigations.some((url) => url.includes('report/report')))
  page.leave()

  const [report, ...others] = await mine()
  expect(others).toEqual([])
  expect(report).toMatchObject({ text: WORDS, category: 'light', placeBy: 'picked', state: 'open' })
  expect(phone.record.subscribed.length).toBe(1)
  const bytes = await download(cloud, report?.photos[0]?.fileId ?? '')
  expect(bytes?.length).toBeGreaterThan(100)
  expect(bytes?.includes(GPS_WORDS)).toBe(false)
})

test('without signal it rests on the phone with its picture and place, and goes by itself, once', async () => {
  const page = await phone.open('packages/report/new/index')
  await page.sees('在哪儿')
  phone.record.signal = false
  phone.record.photos.push(cameraJpeg(1, 'no signal'))
  page.tap('拍一张')
  await page.sees('重拍')
  page.tap('U善里')
  await page.sees('离街口')
  page.type('没信号的地方有个坑')
  page.tap('发出去')
  await page.sees('存在手机里')
  page.leave()
  expect((await mine()).length).toBe(1)

  phone.record.signal = true
  const later = await phone.open('packages/report/board/index')
  await later.sees('没信号的地方有个坑')
  await until(() => !later.text().includes('存在手机里'))
  later.leave()
  const sent = (await mine()).filter(({ text }) => text === '没信号的地方有个坑')
  expect(sent).toMatchObject([{ metres: 0, placeBy: 'picked', photos: [{}] }])
})

test('its reporter sees it, within the budgets of a first screen, and what the desk does with it', async () => {
  const report = (await mine()).find(({ text }) => text === WORDS)
  if (!report) throw new Error('nothing was reported')
  const order = { reportId: report._id, to: '街道市政', until: '2099-01-01' }
  await cloud.call('report', SOCIAL_WORKER, 'dispatch', order)
  const page = await phone.open(`packages/report/report/index?id=${report._id}`)
  await page.sees('街道市政负责')
  page.leave()
  const board = await phone.open('packages/report/board/index')
  await board.sees(WORDS)
  const { nodes, depth, largestSetData } = board.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(depth).toBeLessThanOrEqual(20)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
  board.leave()
})

test('a wish is made, similar ones shown first, and what the article tells of stands on the wall', async () => {
  await cloud.call('need', 'somebody', 'wish', { topic: 'charge', text: '换电柜旁边加个雨棚' })
  const wall = await phone.open('packages/need/wishes/index')
  await wall.sees('换电柜旁边加个雨棚')
  wall.tap('我也提一个')
  await wall.sees('挂上心愿墙')
  wall.type('希望换电柜那里有雨棚')
  await wall.sees('有人提过')
  wall.leave()
  const changes = await phone.open('packages/need/wishes/index?tab=changes')
  await changes.sees('12:30 至 13:30')
  changes.leave()
})
