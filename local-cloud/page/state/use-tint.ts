import { type RefObject, useEffect, useState } from 'react'

const LOOK_MS = 700

/** The first background that is not see-through, from this element outwards. */
const backgroundOf = (element: Element | null, view: Window): string | null => {
  for (let at = element; at !== null; at = at.parentElement) {
    const { backgroundColor } = view.getComputedStyle(at)
    if (backgroundColor !== 'transparent' && !backgroundColor.endsWith(', 0)')) return backgroundColor
  }
  return null
}

/** The colour at the top of the app in a frame, so that the phone's status bar joins it; null until it shows one. */
export const useTint = (frame: RefObject<HTMLIFrameElement>): string | null => {
  const [tint, setTint] = useState<string | null>(null)
  useEffect(() => {
    const look = (): void => {
      const view = frame.current?.contentWindow
      const page = frame.current?.contentDocument
      if (!view || !page?.documentElement) return
      setTint(backgroundOf(page.elementFromPoint(page.documentElement.clientWidth / 2, 1), view))
    }
    const timer = window.setInterval(look, LOOK_MS)
    return () => window.clearInterval(timer)
  }, [frame])
  return tint
}
