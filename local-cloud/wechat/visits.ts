/** Who has used the mini-program lately: WeChat checks texts and pictures of such people only. */
export type Visits = {
  note(openid: string): void
  /** Whether this person called a function in the last two hours of the functions' clock. */
  isHere(openid: string): boolean
}

const lifetimeMs = 2 * 60 * 60 * 1000
/** More people than this are not remembered; who came longest ago is forgotten first. */
const kept = 100_000

/** Kept in memory: after a start everybody has to call once, as they do anyway before something is checked. */
export const createVisits = (now: () => number): Visits => {
  const visits = new Map<string, number>()
  return {
    note: (openid) => {
      // Deleted first, so that the oldest visit stays the first entry.
      visits.delete(openid)
      visits.set(openid, now())
      const [oldest] = visits.keys()
      if (visits.size > kept && oldest !== undefined) visits.delete(oldest)
    },
    isHere: (openid) => {
      const at = visits.get(openid)
      return at !== undefined && now() - at <= lifetimeMs
    },
  }
}
