import { LATER, NOON, type Scene } from '../scene'

const rider = {
  _id: 'rider',
  occupation: null,
  platform: null,
  phoneIndex: 'index-1',
  phoneMasked: '138****1234',
  phoneBy: 'request-1',
  createdAt: NOON,
  updatedAt: NOON,
}

/** A phone is bound, and somebody has been forgotten. */
export const PERSON_SCENE: Scene = {
  documents: {
    people: [rider],
    phones: [{ _id: 'index-1', openid: 'rider', sealed: 'sealed', k: 'request-1', boundAt: NOON }],
    erasures: [{ _id: 'e1', openid: null, k: 'request-5', at: NOON, doneAt: LATER }],
  },
  breaks: [
    ['phone-is-registered', 'phones', 'index-1', { openid: 'another' }],
    ['phone-is-registered', 'people', 'rider', { phoneIndex: 'index-2' }],
    ['phone-is-masked', 'people', 'rider', { phoneMasked: '13800001234' }],
    ['phone-is-masked', 'people', 'rider', { phoneMasked: null }],
    ['phone-is-masked', 'people', 'rider', { phoneIndex: null }],
    ['erasure-forgets-whom', 'erasures', 'e1', { openid: 'rider' }],
    ['erasure-forgets-whom', 'erasures', 'e1', { doneAt: null }],
  ],
}
