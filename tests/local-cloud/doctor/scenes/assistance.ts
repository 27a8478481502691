import { finish, newRequest, take } from '../../../../domain/assistance/steps'
import { LATER, NOON, type Scene } from '../scene'

const asked = (id: string) =>
  newRequest({
    _id: id,
    openid: `${id}-person`,
    asker: `${id}-person`,
    askedBy: 'self',
    need: 'hospital',
    sealed: 'sealed',
    dueAt: LATER,
    done: [{ k: `request-${id}`, mark: id }],
    actor: { k: `request-${id}`, by: `${id}-person`, name: null, now: NOON },
  })
const worker = { k: 'request-take', by: 'local-tian', name: '田老师', now: LATER }
const taken = (id: string) => take(asked(id), worker, LATER)

/** A request that waits, one that is handled, one that is said to be done. */
export const ASSISTANCE_SCENE: Scene = {
  documents: {
    assistance: [
      asked('help-open'),
      taken('help-taken'),
      finish(taken('help-done'), { ...worker, k: 'request-finish' }, 'sealed'),
    ],
  },
  breaks: [
    ['assistance-has-owner', 'assistance', 'help-open', { owner: 'local-tian' }],
    ['assistance-has-owner', 'assistance', 'help-taken', { owner: null }],
    ['assistance-clock-runs', 'assistance', 'help-taken', { dueAt: null }],
    ['assistance-clock-runs', 'assistance', 'help-done', { dueAt: LATER }],
  ],
}
