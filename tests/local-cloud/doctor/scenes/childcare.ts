import { decideDraw, joinLate } from '../../../../domain/childcare/decide-draw'
import type { CarePeriodDocument, CareWishDocument } from '../../../../domain/childcare/schema'
import { EVENING, NOON, type Scene } from '../scene'

const by = { k: 'request-1', at: NOON, by: 'tian', byName: '田老师' }
const planned: CarePeriodDocument = {
  _id: 'winter',
  name: '寒假班',
  stationId: 'funeng',
  from: '2027-01-18',
  to: '2027-01-29',
  hours: { from: '08:30', to: '18:00' },
  ageFrom: 6,
  ageTo: 12,
  weeks: [{ id: 'w1', from: '2027-01-18', to: '2027-01-22', places: 2 }],
  closedDays: [],
  opensAt: '2026-12-01T09:00:00.000+08:00',
  closesAt: '2026-12-10T09:00:00.000+08:00',
  state: 'planned',
  draw: null,
  entries: [],
  events: [],
  steps: [],
  sample: true,
  updatedAt: NOON,
  v: 0,
}
const wish = (ticket: string, late = false): CareWishDocument => ({
  _id: `drawn@child-${ticket}`,
  openid: 'mother',
  periodId: 'drawn',
  childId: `child-${ticket}`,
  ticket,
  ranked: ['w1'],
  most: 1,
  late,
  state: 'wished',
  at: NOON,
  ks: [`request-${ticket}`],
  v: 1,
})
const [early, other, late] = [wish('0A0A0A0A'), wish('0B0B0B0B'), wish('0C0C0C0C', true)]
const gone = { ...wish('0D0D0D0D'), state: 'withdrawn' as const }

const draw = decideDraw(planned, [early, other, gone], { ...by, seed: 'seed', now: NOON })
const drawn: CarePeriodDocument = { ...planned, ...draw, _id: 'drawn', v: 1 }
const joined = joinLate(drawn, late)
if (!joined) throw new Error('a late wish stands behind the others')
const declined = { kind: 'declined' as const, at: NOON, ticket: early.ticket, week: 'w1', k: 'request-2' }
const [entry] = drawn.entries

const child = {
  _id: 'child-1',
  openid: 'mother',
  state: 'active' as const,
  consent: '1',
  sealed: 'sealed',
  steps: [{ k: 'request-1', at: NOON, to: 'saved' as const }],
  createdAt: NOON,
  updatedAt: NOON,
  v: 1,
}
const day = { openid: 'mother', childId: 'child-1', periodId: 'drawn', day: '2027-01-18', arrived: by }
const left = { ...by, at: EVENING, collectorId: 'c1', sealed: 'sealed' }

/** A holiday that is planned and one that is drawn, with a late wish behind it; children there and taken home. */
export const CHILDCARE_SCENE: Scene = {
  documents: {
    care_periods: [planned, { ...drawn, events: [joined, declined] }],
    care_wishes: [early, other, late, gone],
    children: [child, { ...child, _id: 'child-2', state: 'withdrawn', sealed: null }],
    care_days: [
      { ...day, _id: '2027-01-18@child-1', left },
      { ...day, _id: '2027-01-18@child-3', left: null },
    ],
  },
  breaks: [
    ['care-drawn-with-seed', 'care_periods', 'drawn', { draw: null }],
    ['care-drawn-with-seed', 'care_periods', 'winter', { draw: drawn.draw }],
    ['care-drawn-with-seed', 'care_periods', 'winter', { entries: [entry] }],
    [['care-one-ticket-each', 'care-wish-in-draw'], 'care_periods', 'drawn', { entries: [entry, entry] }],
    ['care-one-ticket-each', 'care_periods', 'drawn', { events: [joined, joined] }],
    ['child-withdrawn-is-empty', 'children', 'child-2', { sealed: 'sealed' }],
    ['child-withdrawn-is-empty', 'children', 'child-1', { sealed: null }],
    ['child-left-after-arrival', 'care_days', '2027-01-18@child-1', { arrived: { ...by, at: '2026-12-11' } }],
    ['care-wish-in-draw', 'care_periods', 'drawn', { entries: [entry] }],
    ['care-wish-in-draw', 'care_periods', 'drawn', { events: [] }],
    ['care-wish-in-draw', 'care_wishes', gone._id, { state: 'wished' }],
  ],
}
