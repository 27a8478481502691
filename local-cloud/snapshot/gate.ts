import { AsyncLocalStorage } from 'node:async_hooks'

/**
 * Lets work pass, and at times holds all new work back until what has passed is done: a snapshot then shows no call
 * half done, and a restore changes no data under one.
 */
export type Gate = {
  /** Work inside work that has passed goes on: what waits for it must not wait for itself. */
  pass<T>(work: () => Promise<T>): Promise<T>
  /** One at a time. What is held back goes on when the work is done, whether it went well or not. */
  hold<T>(work: () => Promise<T>): Promise<T>
}

export const createGate = (): Gate => {
  let inside = 0
  let closed: Promise<void> | undefined
  let onEmpty: (() => void) | undefined
  const leave = (): void => {
    inside -= 1
    if (inside === 0) onEmpty?.()
  }
  /** A timer set inside keeps the ticket; it is worth nothing any more once its holder has left. */
  const tickets = new AsyncLocalStorage<{ valid: boolean }>()
  const pass = async <T>(work: () => Promise<T>): Promise<T> => {
    if (tickets.getStore()?.valid) return work()
    while (closed) await closed
    inside += 1
    const ticket = { valid: true }
    try {
      return await tickets.run(ticket, work)
    } finally {
      ticket.valid = false
      leave()
    }
  }
  const hold = async <T>(work: () => Promise<T>): Promise<T> => {
    while (closed) await closed
    let open = (): void => {}
    closed = new Promise((resolve) => {
      open = resolve
    })
    try {
      if (inside > 0)
        await new Promise<void>((resolve) => {
          onEmpty = resolve
        })
      return await work()
    } finally {
      onEmpty = undefined
      closed = undefined
      open()
    }
  }
  return { pass, hold }
}
