import type { PlaceForDesk } from '../../domain/directory/desk-schema'
import { breakEverywhere, type Job } from '../support/break-everywhere'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { NOON, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'
import { editOf } from './directory-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())

const desk = async (placeId: string) =>
  (await cloud.call<PlaceForDesk>('directory', SOCIAL_WORKER, 'getPlace', { placeId })).data
const correct = (openid: string, input: object) =>
  cloud.call<{ correctionId: string }>('directory', openid, 'correct', input)

const JOBS: Job[] = [
  {
    name: 'favourite',
    fn: 'directory',
    path: 'setFavourite',
    prepare: async (_, rider) => ({ caller: rider, input: { placeId: 'noodles-a', on: true } }),
  },
  {
    name: 'correct',
    fn: 'directory',
    path: 'correct',
    prepare: async (_, rider) => ({
      caller: rider,
      input: { placeId: 'rice-a', serviceId: null, topic: 'gone', text: '关门了' },
    }),
  },
  {
    name: 'decide a correction',
    fn: 'directory',
    path: 'decideCorrection',
    prepare: async (_, rider) => {
      const { data } = await correct(rider, { placeId: 'rice-a', serviceId: null, topic: 'gone', text: '' })
      return { caller: SOCIAL_WORKER, input: { ...data, decision: 'refused', answer: '还开着' } }
    },
  },
  {
    name: 'save a place',
    fn: 'directory',
    path: 'savePlace',
    prepare: async (_, rider) => {
      const edit = editOf(await desk('hardware'))
      return { caller: SOCIAL_WORKER, input: { ...edit, own: { ...edit.own, about: rider } } }
    },
  },
  {
    name: 'make a place',
    fn: 'directory',
    path: 'savePlace',
    prepare: async (_, rider) => {
      const edit = editOf(await desk('hardware'))
      return {
        caller: SOCIAL_WORKER,
        input: { ...edit, placeId: null, v: 0, services: [], own: { ...edit.own, about: rider } },
      }
    },
  },
  {
    name: 'check a place',
    fn: 'directory',
    path: 'checkPlace',
    prepare: async () => {
      const { place } = await desk('optician')
      return { caller: STATION_KEEPER, input: { placeId: place.id, v: place.v } }
    },
  },
]

test.each(JOBS)('$name: broken at every operation, the repeated call succeeds and nothing is torn', (job) =>
  breakEverywhere(cloud, job),
)
