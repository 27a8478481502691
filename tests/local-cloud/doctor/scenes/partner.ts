import { NOON, type Scene } from '../scene'

const delivery = (k: string, amount: number) => ({
  k,
  at: NOON,
  day: '2026-12-10',
  amount,
  note: '',
  byName: '陈主任',
})
const pledge = {
  _id: 'pledge-1',
  partnerId: 'bank',
  what: '瓶装水',
  amount: 100,
  unit: '箱',
  until: null,
  byName: '陈主任',
  at: NOON,
}

/** A promise kept in two parts, and one nothing has come of yet. */
export const PARTNER_SCENE: Scene = {
  documents: {
    pledges: [
      { ...pledge, deliveries: [delivery('request-1', 30), delivery('request-2', 20)], delivered: 50 },
      { ...pledge, _id: 'pledge-2', deliveries: [], delivered: 0 },
    ],
  },
  breaks: [
    ['pledge-adds-up', 'pledges', 'pledge-1', { delivered: 30 }],
    ['pledge-adds-up', 'pledges', 'pledge-2', { delivered: 1 }],
  ],
}
