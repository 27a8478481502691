import * as z from 'zod'
import type { Choice, Holders } from './chosen-people'

const KEY = 'local-cloud.holders'
const ZChoice = z.object({ left: z.string().optional(), right: z.string().optional() })

/** What this browser chose last time; nothing when it never did or the note is unreadable. */
export const recallChoice = (storage: Storage): Choice => {
  const note = storage.getItem(KEY)
  if (note === null) return {}
  try {
    const checked = ZChoice.safeParse(JSON.parse(note))
    return checked.success ? checked.data : {}
  } catch (error) {
    if (error instanceof SyntaxError) return {}
    throw error
  }
}

/** Remembers who holds the phones, for the next visit. */
export const rememberChoice = (storage: Storage, holders: Holders): void =>
  storage.setItem(KEY, JSON.stringify({ left: holders.left ?? '', right: holders.right ?? '' }))
