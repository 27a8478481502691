import { newCheckIn, reviewCheckIn, withdraw } from '../../../../domain/party/review'
import { LATER, NOON, type Scene } from '../scene'

const handedIn = (id: string) =>
  newCheckIn({ id, openid: id, sealed: 'sealed', k: `request-${id}`, mark: id, now: NOON })
const step = { k: 'request-verify', by: 'local-party', byName: '刘书记', now: LATER }

/** Check-ins that wait, were looked at, and were taken back with every word. */
export const PARTY_SCENE: Scene = {
  documents: {
    party_check_ins: [
      handedIn('party-new'),
      reviewCheckIn(handedIn('party-seen'), { ...step, review: 'verify', hasNote: false, sealed: null }),
      withdraw(handedIn('party-gone'), { k: 'request-gone', erase: true, now: LATER }),
    ],
  },
  breaks: [
    ['party-tells-its-steps', 'party_check_ins', 'party-new', { state: 'verified' }],
    ['party-card-is-sealed', 'party_check_ins', 'party-seen', { sealed: null }],
  ],
}
