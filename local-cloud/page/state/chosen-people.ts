import type { Person } from '../api/people'

export type Side = 'left' | 'right'
export const SIDES: readonly Side[] = ['left', 'right']

/** Who holds each phone; a right side of null shows one phone only. */
export type Holders = { left: string | null; right: string | null }

/** A choice read from the address or from storage: undefined was never chosen, '' chose no phone. */
export type Choice = { left?: string | undefined; right?: string | undefined }

/** Reads `?left=&right=` from an address. */
export const choiceOfAddress = (search: string): Choice => {
  const query = new URLSearchParams(search)
  return { left: query.get('left') ?? undefined, right: query.get('right') ?? undefined }
}

/** The address with the holders in it; other parts of the query stay. */
export const addressOfHolders = (search: string, holders: Holders): string => {
  const query = new URLSearchParams(search)
  for (const side of SIDES) query.set(side, holders[side] ?? '')
  return `?${query}`
}

/**
 * Who holds which phone: the address first, then what this browser remembers, then the first two people.
 * An id nobody is listed under stays: the app answers anyone.
 */
export const decideHolders = (address: Choice, remembered: Choice, people: Person[]): Holders => {
  const [first, second] = people
  const left = address.left || remembered.left || first?.openid || null
  const right = address.right ?? remembered.right ?? second?.openid ?? null
  return { left, right: right === '' ? null : right }
}
