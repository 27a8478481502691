import { applyWork, decideChoose, decideReview, type WorkChange } from '../../../../domain/wall/decide-work'
import { newWork } from '../../../../domain/wall/new-work'
import type { WorkDocument } from '../../../../domain/wall/schema'
import { LATER, NOON, type Scene } from '../scene'

const input = { title: '雨里的街', text: '路灯亮着', pen: '', photos: [], video: '' }
const photo = { id: 'wall-1', fileId: 'cloud://local/kept/wall/wall-1.jpg', sha256: 'wall-1', shape: 1.5 }
const facts = { openid: 'rider', alias: '街坊 X7K2', check: 'pass' as const }
const tian = (k: string) => ({ openid: 'tian', k })
const brought = (id: string, photos = [photo]): WorkDocument =>
  newWork(input, { ...facts, id, k: `request-${id}-1`, photos }, NOON)
const after = (work: WorkDocument, change: WorkChange | null): WorkDocument => {
  if (!change) throw new Error('this work has not taken this step yet')
  return applyWork(work, change)
}

const pending = brought('work-pending', [])
const onWall = after(
  brought('work-shown'),
  decideReview(brought('work-shown'), tian('request-s-2'), { to: 'shown', reason: '' }, LATER),
)
const shown: WorkDocument = {
  ...onWall,
  likes: 1,
  likers: ['token-1'],
  flags: [{ token: 'token-2', reason: 'ad', at: LATER }],
  flagged: true,
}
const chosen = after(
  onWall,
  decideChoose(onWall, tian('request-c-3'), { chosen: true, isRepeat: false }, LATER),
)

const picture = {
  _id: 'wall-1',
  fileId: photo.fileId,
  openid: 'rider',
  place: 'wall',
  record: 'work-shown',
  state: 'passed' as const,
  by: 'check' as const,
  traceId: null,
  asked: 1,
  askedAt: NOON,
  takenAt: NOON,
}

/** Works that wait, hang on the wall with a like and a report, and are among the chosen ones. */
export const WALL_SCENE: Scene = {
  documents: {
    works: [pending, shown, { ...chosen, _id: 'work-chosen' }],
    pictures: [picture],
  },
  breaks: [
    ['work-counts-its-likes', 'works', 'work-shown', { likes: 2 }],
    ['work-counts-its-likes', 'works', 'work-shown', { likes: 2, likers: ['token-1', 'token-1'] }],
    ['work-shown-after-review', 'works', 'work-pending', { state: 'shown', shownAt: NOON }],
    ['work-shown-after-review', 'works', 'work-shown', { shownAt: null }],
    ['work-shown-after-review', 'works', 'work-shown', { openid: 'tian' }],
    ['work-chosen-is-shown', 'works', 'work-chosen', { state: 'hidden' }],
    ['work-flags-once-each', 'works', 'work-shown', { flagged: false }],
    ['work-flags-once-each', 'works', 'work-shown', { flags: [shown.flags[0], shown.flags[0]] }],
    ['work-pictures-registered', 'works', 'work-shown', { photos: [photo, { ...photo, id: 'wall-2' }] }],
  ],
}
