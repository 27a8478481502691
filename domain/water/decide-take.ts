import type { Day, Instant } from '../time'
import type { WaterDayDocument } from './schema'

export const waterDayId = (day: Day, openid: string): string => `${day}:${openid}`

type Pick = { at: Instant; number: number }

/**
 * `replay`: this request had its bottle already; `reused`: its id was used for another freezer. `taken` is the
 * person's count of the day with this bottle in it.
 */
export type TakeDecision =
  | { kind: 'replay'; pick: Pick; taken: number }
  | { kind: 'reused' }
  | { kind: 'limit' }
  | { kind: 'go'; pick: Pick; taken: number }

type Question = { day: WaterDayDocument | null; k: string; freezerId: string; limit: number; now: Instant }

/** Whether the person whose day this is may have the bottle that request `k` asks for. */
export const decideTake = ({ day, k, freezerId, limit, now }: Question): TakeDecision => {
  const picks = day?.picks ?? []
  const taken = day?.taken ?? 0
  const index = picks.findIndex((pick) => pick.k === k)
  const found = picks[index]
  if (found && found.freezerId !== freezerId) return { kind: 'reused' }
  if (found) return { kind: 'replay', pick: { at: found.at, number: index + 1 }, taken }
  if (taken >= limit) return { kind: 'limit' }
  return { kind: 'go', pick: { at: now, number: taken + 1 }, taken: taken + 1 }
}
