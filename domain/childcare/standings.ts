import type { Standing } from './contracts'
import type { Places } from './draw'

/** How a ticket stands in each of its weeks, in the order it wished for them. */
export const standingsOf = (places: Places, ticket: string, ranked: readonly string[]): Standing[] =>
  ranked.map((week) => {
    if (places.placed[week]?.includes(ticket)) return { week, state: 'placed', line: null }
    const line = (places.reserve[week] ?? []).indexOf(ticket)
    return line < 0 ? { week, state: 'none', line: null } : { week, state: 'waiting', line: line + 1 }
  })
