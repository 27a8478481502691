import { newGrant } from '../../../../domain/points/grants'
import type { StudyResult } from '../../../../domain/study/schema'
import { NOON, type Scene } from '../scene'

const done: StudyResult = {
  _id: 'study-read',
  openid: 'study-person',
  taskId: 'study-arbitration',
  title: '工钱没给够，去哪儿要',
  taskKind: 'read',
  at: NOON,
  k: 'request-study',
  mark: 'mark',
  told: null,
  owed: false,
  points: 0,
}
const told: StudyResult = {
  ...done,
  _id: 'study-told',
  taskKind: 'tell',
  told: { where: '商场门口', people: 3, picture: null },
  points: null,
}
const proposal = newGrant(
  {
    openid: told.openid,
    alias: '骑手 X7K2',
    cause: 'policySpread',
    key: told._id,
    title: '讲政策',
    amount: 3,
    k: told.k,
  },
  { openid: told.openid, name: '本人' },
  1,
  NOON,
)

/** A text that was read on a day that had given enough, and a policy that was told. */
export const STUDY_SCENE: Scene = {
  documents: { study_results: [done, told], point_grants: [proposal] },
  breaks: [
    ['study-was-given', 'study_results', 'study-read', { points: 3 }],
    ['study-tells-what', 'study_results', 'study-told', { told: null }],
  ],
}
