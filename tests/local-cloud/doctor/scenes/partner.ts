import { NOON, type Scene } from '../scene'

const photo = {
  _id: 'delivery-photo',
  fileId: 'cloud://e.b/kept/delivery/delivery-photo.jpg',
  openid: 'keeper',
  place: 'delivery',
  record: 'pledge-1',
  state: 'passed' as const,
  by: 'staff' as const,
  traceId: null,
  asked: 0,
  askedAt: NOON,
  takenAt: NOON,
}

const delivery = (k: string, amount: number) => ({
  k,
  at: NOON,
  day: '2026-12-10',
  amount,
  note: '',
  photos: [{ id: photo._id, fileId: photo.fileId }],
  byName: '陈主任',
})
const unknownPhoto = { ...delivery('request-1', 30), photos: [{ ...photo, id: 'nobody-knows' }] }
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
    pictures: [photo],
    pledges: [
      { ...pledge, deliveries: [delivery('request-1', 30), delivery('request-2', 20)], delivered: 50 },
      { ...pledge, _id: 'pledge-2', deliveries: [], delivered: 0 },
    ],
  },
  breaks: [
    ['pledge-adds-up', 'pledges', 'pledge-1', { delivered: 30 }],
    ['pledge-adds-up', 'pledges', 'pledge-2', { delivered: 1 }],
    [
      'delivery-pictures-are-registered',
      'pledges',
      'pledge-1',
      { deliveries: [unknownPhoto, delivery('request-2', 20)] },
    ],
  ],
}
