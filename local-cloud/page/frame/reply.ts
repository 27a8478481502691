import type { Choices } from '../api/subscriptions'

/** What each ability gives when the person allows it. */
type Values = {
  scan: { path: string; result: string }
  phone: { code: string }
  subscribe: Choices
  privacy: { agreed: boolean }
  location: { latitude: number; longitude: number; accuracy: number }
}

export type Outcome = { ok: true; value: Values[keyof Values] } | { ok: false; error: string }

type Reply = { xxtHost: 1; id: string } & Outcome

export const CANCELLED: Outcome = { ok: false, error: 'cancel' }

/** The message that answers the ask with this id. */
export const makeReply = (id: string, outcome: Outcome): Reply => ({ xxtHost: 1, id, ...outcome })
