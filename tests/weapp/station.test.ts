/** @jest-environment jsdom */
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON, STATION_KEEPER } from '../support/street'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-station'

let cloud: TestCloud
let phone: WeappPhone
let scene = ''

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  await cloud.call('station', STATION_KEEPER, 'print', { stationId: 'nuanxin' })
  const { codes } = await cloud.local<{ codes: { scene: string }[] }>('/local/codes')
  scene = codes.find((code) => code.scene.startsWith('s.nuanxin.'))?.scene ?? ''
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

/** Waits for what the app does by itself; the test's own limit ends a wait in vain. */
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20))
}

test('a scanned station code leads to its page, checks in, and takes a word on a facility', async () => {
  const landing = await phone.open(`pages/scan/index?scene=${scene}`)
  await until(() => phone.record.navigations.includes(`/packages/station/page/index?scene=${scene}`))
  landing.leave()
  const page = await phone.open(`packages/station/page/index?scene=${scene}`)
  await page.sees('到站打卡')
  page.tap('到站打卡')
  await page.sees('今天打过卡了')
  page.tap('充电')
  await page.sees('充电现在怎么样')
  page.tap('坏了')
  await until(() => phone.record.toasts.includes('收到，谢谢你说一声'))
  page.leave()
  expect(await readCollection(cloud, 'visits')).toMatchObject([{ openid: RIDER, stationId: 'nuanxin' }])
  const [states] = await readCollection(cloud, 'station_states')
  expect(states?.states.charge).toMatchObject({ state: 'broken', confirmedBy: null })
})
