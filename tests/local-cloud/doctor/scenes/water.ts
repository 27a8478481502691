import { firstOf, SAMPLE_STREET } from '../sample-street'
import { NOON, type Scene } from '../scene'

const like = firstOf(SAMPLE_STREET.freezers)
const cold = { ...like, _id: 'cold', given: like.given + 2, stock: like.stock - 2 }
const pick = (k: string, freezerId = 'cold') => ({ k, c: `call-${k}`, freezerId, at: NOON })
const claim = { k: 'request-3', c: 'call-3', openid: 'rider', day: '2026-12-10', at: NOON }
const day = {
  _id: '2026-12-10:rider',
  openid: 'rider',
  day: '2026-12-10',
  taken: 2,
  picks: [pick('request-1'), pick('request-2')],
}

const thirsty = { ...day, _id: '2026-12-10:other', openid: 'other', taken: 0, picks: [] }

/** Somebody took two bottles from a freezer, somebody else gave theirs back. */
export const WATER_SCENE: Scene = {
  documents: { freezers: [cold], water_days: [day, thirsty] },
  breaks: [
    ['water-day-counts', 'water_days', day._id, { taken: 1 }],
    ['water-day-once-each', 'water_days', day._id, { picks: [pick('request-1'), pick('request-1')] }],
    ['water-day-is-of-one', 'water_days', day._id, { openid: 'another' }],
    ['water-from-a-freezer', 'water_days', thirsty._id, { taken: 1, picks: [pick('request-4', 'nowhere')] }],
    ['freezer-stock', 'freezers', 'cold', { stock: -1 }],
    ['freezer-gave-what-was-taken', 'freezers', 'cold', { given: 100_000 }],
    ['freezer-gave-what-was-taken', 'water_days', day._id, { taken: 0, picks: [] }],
    ['freezer-claims-settled', 'freezers', 'cold', { claims: [claim] }],
  ],
}
