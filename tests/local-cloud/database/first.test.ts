import { DRIVERS, type OpenSdk, openSdk } from './open-sdk'

describe.each(DRIVERS)('%s', (driver) => {
  let sdk: OpenSdk
  beforeAll(async () => {
    sdk = await openSdk({ driver, collections: [{ name: 'slots', indexes: [] }] })
  })
  afterAll(() => sdk.close())
  it('adds, reads, changes, counts and removes', async () => {
    const slots = sdk.db.collection('slots')
    const _ = sdk.db.command
    const added = await slots.add({ data: { _id: 'a', left: 2, at: new Date(5), when: sdk.db.serverDate() } })
    expect(added).toMatchObject({ _id: 'a' })
    expect(await slots.doc('a').get()).toMatchObject({
      data: { _id: 'a', left: 2, at: new Date(5), when: new Date(sdk.clock.now) },
    })
    expect(
      await slots.where({ _id: 'a', left: _.gt(0) }).update({ data: { left: _.inc(-1) } }),
    ).toMatchObject({ stats: { updated: 1 } })
    expect(await slots.where({ left: 1 }).count()).toMatchObject({ total: 1 })
    sdk.reopen()
    expect(await slots.where({ left: 1 }).get()).toMatchObject({ data: [{ _id: 'a', left: 1 }] })
    expect(await slots.doc('a').remove({})).toMatchObject({ stats: { removed: 1 } })
    await expect(slots.doc('a').get()).rejects.toMatchObject({ errCode: -1 })
    await expect(sdk.db.collection('nowhere').get()).rejects.toMatchObject({ errCode: -502005 })
  })
})
