import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { appAddress } from '../frame/app-address'
import { type Ask, parseAsk } from '../frame/parse-ask'
import { makeReply, type Outcome } from '../frame/reply'
import type { Side } from './chosen-people'
import { type Opening, openAnew, openingFor, withAsk, withoutAsk } from './opening'

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

/** Calls back with every message the app in this frame sends; those of other windows are not for us. */
const useMessages = (frame: RefObject<HTMLIFrameElement>, onMessage: (data: unknown) => void): void =>
  useEffect(() => {
    const hear = (event: MessageEvent): void => {
      if (event.origin !== window.location.origin || event.source !== frame.current?.contentWindow) return
      onMessage(event.data)
    }
    window.addEventListener('message', hear)
    return () => window.removeEventListener('message', hear)
  }, [frame, onMessage])

/** One phone: the app in its frame, and what it asks of the WeChat around it. */
export const usePhone = (side: Side, openid: string | null): Phone => {
  const frame = useRef<HTMLIFrameElement>(null)
  const [last, setLast] = useState<Opening>({ openid, count: 1, path: '', asks: [] })
  const opening = openingFor(last, openid)

  const change = useCallback(
    (next: (opening: Opening) => Opening) => setLast((known) => next(openingFor(known, openid))),
    [openid],
  )
  const send = useCallback((id: string, outcome: Outcome) => {
    frame.current?.contentWindow?.postMessage(makeReply(id, outcome), window.location.origin)
  }, [])
  const hear = useCallback(
    (data: unknown) => {
      const message = parseAsk(data)
      if (message.kind === 'unsupported') send(message.id, { ok: false, error: 'unsupported' })
      if (message.kind === 'ask') change((known) => withAsk(known, message.ask))
    },
    [send, change],
  )
  useMessages(frame, hear)

  const reply = (ask: Ask, outcome: Outcome): void => {
    change((known) => withoutAsk(known, ask.id))
    send(ask.id, outcome)
  }
  const open = (path: string): void => change((known) => openAnew(known, path))
  const refresh = (): void => {
    change((known) => ({ ...known, asks: [] }))
    frame.current?.contentWindow?.location.reload()
  }
  const address = openid === null ? null : appAddress(openid, opening.count, opening.path)
  return { side, openid, frame, address, asks: opening.asks, reply, open, restart: () => open(''), refresh }
}
