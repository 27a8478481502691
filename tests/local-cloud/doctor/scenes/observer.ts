import type { ObserverDocument } from '../../../../domain/report/schema'
import { NOON, type Scene } from '../scene'

const observer: ObserverDocument = {
  _id: 'rider',
  openid: 'rider',
  grid: 'grid-1',
  state: 'active',
  by: 'tian',
  at: NOON,
}

/** Somebody who looks after a grid, and somebody who asked to. */
export const OBSERVER_SCENE: Scene = {
  documents: {
    observers: [observer, { ...observer, _id: 'other', openid: 'other', state: 'asked', by: 'other' }],
  },
  breaks: [
    ['observer-once-a-person', 'observers', 'rider', { openid: 'other' }],
    ['observer-once-a-person', 'observers', 'other', { by: 'tian' }],
  ],
}
