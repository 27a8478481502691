import { type RefObject, useEffect, useRef } from 'react'
import { followClock } from '../frame/follow-clock'

const LOOK_MS = 60

/**
 * Looks after every page that appears in a frame, for the app may load itself anew at any moment: keeps it on the
 * functions' time (`ahead` ms from this computer's), and tells when a hand touches it.
 */
export const useFramePage = (
  frame: RefObject<HTMLIFrameElement>,
  ahead: number,
  onTouch: () => void,
): void => {
  const latest = useRef({ ahead, onTouch })
  latest.current = { ahead, onTouch }
  useEffect(() => {
    let known: Document | null = null
    const look = (): void => {
      const view = frame.current?.contentWindow
      if (!view || view.document === known) return
      known = view.document
      followClock(view, () => latest.current.ahead)
      known.addEventListener('pointerdown', () => latest.current.onTouch(), { capture: true })
    }
    const timer = window.setInterval(look, LOOK_MS)
    return () => window.clearInterval(timer)
  }, [frame])
}
