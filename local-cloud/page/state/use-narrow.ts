import { useSyncExternalStore } from 'react'

/** The width from which two phones, people and panel fit beside each other; style/layout.css knows it too. */
const QUERY = '(max-width: 1180px)'

const follow = (changed: () => void): (() => void) => {
  const media = window.matchMedia(QUERY)
  media.addEventListener('change', changed)
  return () => media.removeEventListener('change', changed)
}

/** Whether the window has room for one phone only. */
export const useNarrow = (): boolean => useSyncExternalStore(follow, () => window.matchMedia(QUERY).matches)
