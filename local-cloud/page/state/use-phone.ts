import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { appAddress } from '../frame/app-address'
import { type Ask, parseAsk } from '../frame/parse-ask'
import { makeReply, type Outcome } from '../frame/reply'
import type { Side } from './chosen-people'

export type Phone = {
  side: Side
  openid: string | null
  frame: RefObject<HTMLIFrameElement>
  /** Where the app in this phone was last opened; null without a person. */
  address: string | null
  /** What the app waits for, oldest first. */
  asks: Ask[]
  reply(ask: Ask, outcome: Outcome): void
  /** Opens a page of the app (`pages/x/index?…`), as a scanned code or a tapped message does. */
  open(path: string): void
  /** Back to the first page. */
  restart(): void
  /** Loads the page it shows anew, as after the time has changed. */
  refresh(): void
}

/** What belongs to one opening of the app: gone when it is opened again or the phone changes hands. */
type Opening = { openid: string | null; count: number; path: string; asks: Ask[] }

/** One phone: the app in its frame, and what it asks of the WeChat around it. */
export const usePhone = (side: Side, openid: string | null): Phone => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [last, setLast] = useState<Opening>({ openid, count: 1, path: '', asks: [] })
  const opening = last.openid === openid ? last : { openid, count: last.count + 1, path: '', asks: [] }

  const send = useCallback((id: string, outcome: Outcome) => {
    frame.current?.contentWindow?.postMessage(makeReply(id, outcome), window.location.origin)
  }, [])

  useEffect(() => {
    const hear = (event: MessageEvent): void => {
      if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return
      const message = parseAsk(event.data)
      if (message.kind === 'unsupported') send(message.id, { ok: false, error: 'unsupported' })
      if (message.kind === 'ask') setLast({ ...opening, asks: [...opening.asks, message.ask] })
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [send, opening])

  const reply = (ask: Ask, outcome: Outcome): void => {
    setLast({ ...opening, asks: opening.asks.filter((other) => other.id !== ask.id) })
    send(ask.id, outcome)
  }
  const open = (path: string): void => setLast({ openid, count: opening.count + 1, path, asks: [] })
  const refresh = (): void => {
    setLast({ ...opening, asks: [] })
    frame.current?.contentWindow?.location.reload()
  }
  const address = openid === null ? null : appAddress(openid, opening.count, opening.path)
  return { side, openid, frame, address, asks: opening.asks, reply, open, restart: () => open(''), refresh }
}
