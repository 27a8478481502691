import { useEffect, useRef, useState } from 'react'
import type { Message } from '../api/outbox'
import { freshMessages, highestNumber } from './fresh-messages'

export type Banners = {
  /** The oldest message still to be seen on this person's phone. */
  first(openid: string | null): Message | null
  drop(message: Message): void
}

const SHOWN_MS = 8000

/** Turns messages delivered since the page opened into banners; each leaves by itself after 8 seconds. */
export const useBanners = (messages: Message[] | null): Banners => {
  const [held, setHeld] = useState<Message[]>([])
  const seen = useRef<number | null>(null)

  useEffect(() => {
    if (messages === null) return
    const highest = highestNumber(messages)
    const fresh = seen.current === null ? [] : freshMessages(messages, seen.current)
    seen.current = highest
    if (fresh.length === 0) return
    setHeld((all) => [...all, ...fresh])
    window.setTimeout(() => setHeld((all) => all.filter((message) => message.number > highest)), SHOWN_MS)
  }, [messages])

  return {
    first: (openid) => held.find((message) => message.openid === openid) ?? null,
    drop: ({ number }) => setHeld((all) => all.filter((message) => message.number !== number)),
  }
}
