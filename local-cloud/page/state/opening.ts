import type { Ask } from '../frame/parse-ask'

/** One opening of the app on a phone, and what it asks: gone when opened again or when the phone changes hands. */
export type Opening = {
  openid: string | null
  /** Grows with every opening. */
  count: number
  path: string
  /** Oldest first. */
  asks: Ask[]
}

/** The opening that holds now: another person's is over, and theirs starts at the first page. */
export const openingFor = (last: Opening, openid: string | null): Opening =>
  last.openid === openid ? last : { openid, count: last.count + 1, path: '', asks: [] }

export const openAnew = (opening: Opening, path: string): Opening => ({
  ...opening,
  count: opening.count + 1,
  path,
  asks: [],
})

/** With one more ask; the same ask twice stands once. */
export const withAsk = (opening: Opening, ask: Ask): Opening => ({
  ...opening,
  asks: [...opening.asks.filter((other) => other.id !== ask.id), ask],
})

export const withoutAsk = (opening: Opening, id: string): Opening => ({
  ...opening,
  asks: opening.asks.filter((ask) => ask.id !== id),
})
