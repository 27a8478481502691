import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BookingView } from '../../domain/booking/call-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider } from '../support/street'

const dataDir = mkdtempSync(path.join(tmpdir(), 'xinxintong-kill-'))
let cloud: TestCloud

afterAll(async () => {
  await cloud.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

test('what was answered is there after kill -9, without a manual step', async () => {
  cloud = await startTestCloud({ dataDir, now: NOON })
  const rider = await newRider(cloud, 'rider-kill')
  const { slots } = await listSlots(cloud, rider)
  const free = slots.find((slot) => slot.state === 'free')
  const booked = await cloud.call<{ booking: BookingView }>('booking', rider, 'create', { slotId: free?.id })
  const bottle = await cloud.call<{ stock: number }>('water', rider, 'take', { freezerId: 'u1' })
  const appeal = await cloud.call<{ appeal: { id: string } }>('appeal', rider, 'create', {
    text: '房租太高了，公租房怎么申请',
  })
  expect([booked.ok, bottle.ok, appeal.ok]).toEqual([true, true, true])
  await cloud.kill()

  cloud = await startTestCloud({ dataDir, now: NOON })
  const mine = await cloud.call<{ upcoming: BookingView[] }>('booking', rider, 'listMine')
  expect(mine.data.upcoming).toEqual([
    expect.objectContaining({ id: booked.data.booking.id, state: 'booked' }),
  ])
  const freezer = await cloud.call('water', rider, 'getFreezer', { freezerId: 'u1' })
  expect(freezer.data).toMatchObject({ freezer: { stock: bottle.data.stock }, me: { taken: 1 } })
  const again = await cloud.call('appeal', rider, 'get', { appealId: appeal.data.appeal.id })
  expect(again.data).toMatchObject({ appeal: { messages: [{ text: '房租太高了，公租房怎么申请' }] } })
  expect(await brokenInvariants(cloud)).toEqual([])
})

test('killed in the middle of a crowd, every answered booking is still held', async () => {
  const riders = await Promise.all(
    Array.from({ length: 30 }, (_, index) => newRider(cloud, `crowd-${index}`)),
  )
  const { slots } = await listSlots(cloud, 'crowd-0')
  const answered: string[] = []
  let killed = false
  const crowd = riders.map(async (rider, index) => {
    const slotId = slots[index % slots.length]?.id
    const answer = await cloud
      .call<{ booking: BookingView }>('booking', rider, 'create', { slotId })
      .catch((error: unknown) => {
        // The process is gone: the fetch itself fails, which is what this rider's phone would see.
        if (killed) return null
        throw error
      })
    if (answer?.ok) answered.push(answer.data.booking.id)
    if (answered.length === 10 && !killed) {
      killed = true
      await cloud.kill()
    }
  })
  await Promise.all(crowd)
  expect(answered.length).toBeGreaterThanOrEqual(10)

  cloud = await startTestCloud({ dataDir, now: NOON })
  for (const rider of riders) {
    const { data } = await cloud.call<{ upcoming: BookingView[] }>('booking', rider, 'listMine')
    const id = data.upcoming.find((booking) => booking.state === 'booked')?.id
    const wasAnswered = answered.some((answer) => answer.includes(`@${rider}@`))
    if (wasAnswered) expect(id).toBeDefined()
  }
  expect(await brokenInvariants(cloud, false)).toEqual([])
})
