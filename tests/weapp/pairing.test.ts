/** @jest-environment jsdom */
import { FACTS, pairingCalls } from '../cloud/pairing-calls'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { switchOnPhone, type WeappPhone } from '../support/weapp'

const RIDER = 'rider-weapp-pairing'

let cloud: TestCloud
let phone: WeappPhone

beforeAll(async () => {
  cloud = await startTestCloud()
  phone = switchOnPhone(cloud.url, RIDER)
})
afterAll(() => cloud.stop())

const { register, offer } = pairingCalls(() => cloud)

test('an offer is answered, the rider arrives, says how the elder is and that they left safely', async () => {
  const pairingId = await offer(RIDER, await register())
  const list = await phone.open('packages/pairing/mine/index')
  await list.sees('等你回话')
  expect(list.text()).not.toContain(FACTS.address)
  list.tap(`愿意，看望${FACTS.called}`)
  await list.sees('结对中')
  list.leave()
  const visit = await phone.open(`packages/pairing/visit/index?id=${pairingId}`)
  await visit.sees(FACTS.address)
  visit.tap('我到了')
  await visit.sees('老人怎么样？')
  visit.tap('有点不放心')
  await visit.sees('我平安离开')
  visit.type('说腿疼')
  visit.tap('我平安离开')
  await visit.sees('今天看望过了')
  await visit.sees('说腿疼')
  const { nodes, largestSetData } = visit.measure()
  expect(nodes).toBeLessThanOrEqual(500)
  expect(largestSetData).toBeLessThanOrEqual(32 * 1024)
  visit.leave()
  const [kept] = await readCollection(cloud, 'elder_visits')
  expect(kept).toMatchObject({ openid: RIDER, state: 'left', left: { how: 'uneasy' } })
})
