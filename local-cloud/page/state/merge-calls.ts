import type { Call } from '../api/calls'

/** As many as the local cloud itself remembers. */
export const KEPT = 200

/** Calls with the new ones added, newest first, each once, at most 200. `fresh` is in the order it came. */
export const mergeCalls = (known: Call[], fresh: Call[]): Call[] => {
  const byId = new Map([...known].reverse().map((call) => [call.id, call]))
  for (const call of fresh) byId.set(call.id, call)
  return [...byId.values()].reverse().slice(0, KEPT)
}

/** The middle of the times, in ms; null when there are none. */
export const medianMs = (calls: Call[]): number | null => {
  const times = calls.map((call) => call.ms).sort((a, b) => a - b)
  return times[Math.floor((times.length - 1) / 2)] ?? null
}
