import { randomUUID } from 'node:crypto'
import type { PlaceForDesk } from '../../domain/directory/desk-schema'
import type { DirectoryView } from '../../domain/directory/list-schema'
import type { PartnersView } from '../../domain/partner/schema'
import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { brokenInvariants } from '../support/invariants'
import { GPS_WORDS } from '../support/pictures'
import { NOON, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { download, upload } from '../support/upload'
import { editOf } from './directory-calls'
import { freshPhoto } from './report-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(async () => {
  await cloud.local('/local/media-verdict', { suggest: null })
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

const desk = async (placeId: string) =>
  (await cloud.call<PlaceForDesk>('directory', SOCIAL_WORKER, 'getPlace', { placeId })).data
const save = (input: object, requestId: string = randomUUID()) =>
  cloud.call<{ place: PlaceForDesk['place'] }>('directory', SOCIAL_WORKER, 'savePlace', input, { requestId })
const photo = (openid = SOCIAL_WORKER) => upload(cloud, openid, freshPhoto())
const list = () => cloud.call<DirectoryView>('directory', 'stranger', 'list')
const seen = async (placeId: string) =>
  (await list()).data.places.find(({ id }) => id === placeId)?.photos ?? []

test('a picture of a place is washed, waits for its check, and then shows in the list', async () => {
  await cloud.local('/local/media-verdict', { suggest: 'never' })
  const edit = { ...editOf(await desk('tea-a')), photos: [await photo()] }
  const requestId = randomUUID()
  const saved = await save(edit, requestId)
  expect(saved.dbOps).toBeLessThanOrEqual(6)
  expect((await save(edit, requestId)).data).toEqual(saved.data)
  const { place, pictures, changes } = await desk('tea-a')
  expect(place.photos).toEqual(saved.data.place.photos)
  expect(pictures).toMatchObject([{ state: 'pending' }])
  expect(changes[0]?.changes).toEqual([{ field: '照片', before: '没有', after: '1 张' }])
  expect(await seen('tea-a')).toEqual([])
  const [picture] = pictures
  const review = { placeId: 'tea-a', pictureId: picture?.id, show: true }
  expect((await cloud.call('directory', 'stranger', 'reviewPhoto', review)).error?.code).toBe('NOT_ALLOWED')
  for (let n = 0; n < 3; n += 1)
    expect((await cloud.call('directory', STATION_KEEPER, 'reviewPhoto', review)).data).toMatchObject({
      pictures: [{ id: picture?.id, state: 'passed' }],
    })
  expect(await seen('tea-a')).toEqual([picture?.fileId])
  expect((await list()).dbOps).toBe(3)
  const bytes = await download(cloud, picture?.fileId ?? '')
  expect(bytes?.includes(GPS_WORDS)).toBe(false)
  await cloud.call('directory', STATION_KEEPER, 'reviewPhoto', { ...review, show: false })
  expect(await seen('tea-a')).toEqual([])
})

test('what the check finds fine shows by itself; kept ones stay when another comes, and go when they are left out', async () => {
  await cloud.local('/local/media-verdict', { suggest: 'pass' })
  const before = editOf(await desk('fruit'))
  await save({ ...before, photos: [await photo()] })
  while ((await seen('fruit')).length === 0) await new Promise((resolve) => setTimeout(resolve, 50))
  const [first = ''] = await seen('fruit')
  const next = editOf(await desk('fruit'))
  expect((await save({ ...next, photos: [await photo(), first] })).ok).toBe(true)
  while ((await seen('fruit')).length < 2) await new Promise((resolve) => setTimeout(resolve, 50))
  expect((await seen('fruit'))[1]).toBe(first)
  expect((await save({ ...editOf(await desk('fruit')), photos: [] })).ok).toBe(true)
  expect(await seen('fruit')).toEqual([])
  expect((await desk('fruit')).changes[0]?.changes).toEqual([
    { field: '照片', before: '2 张', after: '没有' },
  ])
})

test('a fourth picture, somebody’s file elsewhere and a picture of another place are refused', async () => {
  const edit = editOf(await desk('laundry'))
  const photos = [await photo(), await photo(), await photo(), await photo()]
  expect((await save({ ...edit, photos })).error).toMatchObject({ code: 'BAD_INPUT', field: 'photos' })
  const other = ['cloud://other.bucket/inbox/a.jpg']
  expect((await save({ ...edit, photos: other })).error?.code).toBe('PICTURE_INVALID')
  const review = { placeId: 'laundry', pictureId: 'nobodys', show: true }
  expect((await cloud.call('directory', STATION_KEEPER, 'reviewPhoto', review)).error).toMatchObject({
    code: 'NOT_FOUND',
    field: 'pictureId',
  })
  expect((await desk('laundry')).place.v).toBe(edit.v)
})

const PLEDGE = { partnerId: 'chengdu-gas', what: '凉茶', amount: 50, unit: '箱', until: null }
const pledge = async () =>
  (await cloud.call<{ pledge: { id: string } }>('partner', SOCIAL_WORKER, 'savePledge', PLEDGE)).data.pledge
    .id
const delivery = async (pledgeId: string) => ({
  ...{ pledgeId, day: '2026-12-10', amount: 2, note: '' },
  photos: [await photo(STATION_KEEPER)],
})
const photosOf = async (verb: 'list' | 'listForDesk', pledgeId: string) => {
  const { data } = await cloud.call<PartnersView>('partner', SOCIAL_WORKER, verb)
  const pledges = data.partners.flatMap((partner) => partner.pledges)
  return pledges.find(({ id }) => id === pledgeId)?.deliveries.flatMap(({ photos }) => photos) ?? []
}

test('pictures of a delivery: the council’s desk sees them at once, everybody once they are let through', async () => {
  await cloud.local('/local/media-verdict', { suggest: 'review' })
  const pledgeId = await pledge()
  const input = await delivery(pledgeId)
  const requestId = randomUUID()
  const deliver = (given: object) => cloud.call('partner', STATION_KEEPER, 'deliver', given, { requestId })
  expect((await deliver(input)).dbOps).toBeLessThanOrEqual(6)
  for (let n = 0; n < 4; n += 1) expect((await deliver(input)).ok).toBe(true)
  expect((await deliver({ ...input, photos: [] })).error?.code).toBe('REQUEST_ID_REUSED')
  const [waiting, ...others] = await photosOf('listForDesk', pledgeId)
  expect(others).toEqual([])
  expect(waiting?.state).toBe('pending')
  expect(await photosOf('list', pledgeId)).toEqual([])
  const review = { pledgeId, pictureId: waiting?.id, show: true }
  expect((await cloud.call('partner', STATION_KEEPER, 'reviewPicture', review)).error?.code).toBe(
    'NOT_ALLOWED',
  )
  for (let n = 0; n < 3; n += 1)
    expect((await cloud.call('partner', SOCIAL_WORKER, 'reviewPicture', review)).ok).toBe(true)
  expect(await photosOf('list', pledgeId)).toEqual([{ ...waiting, state: 'passed' }])
  expect((await cloud.call('partner', 'stranger', 'listForDesk')).error?.code).toBe('NOT_ALLOWED')
})

const JOBS: Job[] = [
  {
    name: 'a picture of a place',
    fn: 'directory',
    path: 'savePlace',
    prepare: async () => ({
      caller: SOCIAL_WORKER,
      input: { ...editOf(await desk('hardware')), photos: [await photo()] },
    }),
  },
  {
    name: 'a picture of a delivery',
    fn: 'partner',
    path: 'deliver',
    prepare: async () => ({ caller: STATION_KEEPER, input: await delivery(await pledge()) }),
  },
  {
    name: 'a place’s picture is reviewed',
    fn: 'directory',
    path: 'reviewPhoto',
    prepare: async () => {
      const { place } = await desk('hardware')
      return {
        caller: STATION_KEEPER,
        input: { placeId: 'hardware', pictureId: place.photos[0]?.id, show: true },
      }
    },
  },
  {
    name: 'a delivery’s picture is reviewed',
    fn: 'partner',
    path: 'reviewPicture',
    prepare: async () => {
      const pledgeId = await pledge()
      await cloud.call('partner', STATION_KEEPER, 'deliver', await delivery(pledgeId))
      const [picture] = await photosOf('listForDesk', pledgeId)
      return { caller: SOCIAL_WORKER, input: { pledgeId, pictureId: picture?.id, show: true } }
    },
  },
]

test.each(JOBS)('$name: broken at every operation, the repeated call succeeds and nothing is torn', (job) =>
  breakEverywhere(cloud, job),
)
