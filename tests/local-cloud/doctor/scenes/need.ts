import type { WishDocument } from '../../../../domain/need/schema'
import { decideWish, newChange, newWish, type WishChange } from '../../../../domain/need/wish'
import { LATER, NOON, type Scene } from '../scene'

const said = { topic: 'rest' as const, text: '站里能不能有张躺椅' }
const facts = { openid: 'rider', alias: '骑手 X7K2', check: 'pass' as const }
const after = (wish: WishDocument, change: WishChange | null): WishDocument => {
  if (!change) throw new Error('this wish has not been answered yet')
  return { ...wish, ...change.set, history: [...wish.history, change.step], v: wish.v + 1 }
}

const wished = {
  ...newWish(said, { ...facts, id: 'open', k: 'request-open-1' }, NOON),
  votes: 2,
  voters: ['t1', 't2'],
}
const other = newWish(said, { ...facts, id: 'changed', k: 'request-changed-1' }, NOON)
const decision = {
  to: 'changed' as const,
  why: '有了',
  by: 'tian',
  k: 'request-changed-2',
  changeId: 'change-1',
}
const change = newChange(
  {
    wishId: 'changed',
    title: '有躺椅了',
    before: null,
    after: '两张躺椅',
    because: '骑手说的',
    sinceDay: '2026-12-10',
  },
  { id: 'change-1', byName: '田老师', k: 'request-changed-2' },
  LATER,
)

/** A wish with votes, and one that changed something. */
export const NEED_SCENE: Scene = {
  documents: { wishes: [wished, after(other, decideWish(other, decision, LATER))], changes: [change] },
  breaks: [
    ['wish-counts-its-votes', 'wishes', 'open', { votes: 1 }],
    ['wish-counts-its-votes', 'wishes', 'open', { voters: ['t1', 't1'] }],
    ['wish-tells-its-history', 'wishes', 'open', { state: 'adopted' }],
    ['wish-changed-something', 'wishes', 'changed', { changeId: null }],
    ['wish-changed-something', 'wishes', 'changed', { changeId: 'nowhere' }],
  ],
}
