import type { RefObject } from 'react'
import { beijingClock } from '../state/beijing-time'
import { useTint } from '../state/use-tint'

/** The light part of an `rgb()` colour, 0 to 255. */
const lightness = (colour: string): number => {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[\d.]+/g) ?? []).map(Number)
  return 0.3 * red + 0.59 * green + 0.11 * blue
}

/** The strip above the app: the time the functions live in, on the colour of the app. */
export const StatusBar = ({ now, frame }: { now: number; frame: RefObject<HTMLIFrameElement> }) => {
  const tint = useTint(frame)
  const style =
    tint === null ? {} : { backgroundColor: tint, color: lightness(tint) < 128 ? '#fff' : '#1b1714' }
  return (
    <div className="status-bar" style={style}>
      <span>{beijingClock(now).slice(0, 5)}</span>
      <span className="status-island" />
      <svg width="46" height="14" viewBox="0 0 46 14" fill="currentColor" aria-hidden="true">
        <rect x="0" y="9" width="3" height="4" rx="1" />
        <rect x="5" y="6.5" width="3" height="6.5" rx="1" />
        <rect x="10" y="3.5" width="3" height="9.5" rx="1" />
        <rect x="15" y="1" width="3" height="12" rx="1" />
        <rect
          x="24.6"
          y="1.6"
          width="18"
          height="10.8"
          rx="3.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.2"
        />
        <rect x="26.6" y="3.6" width="12" height="6.8" rx="1.8" />
        <rect x="44" y="5" width="1.6" height="4" rx="0.8" />
      </svg>
    </div>
  )
}
