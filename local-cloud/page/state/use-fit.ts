import { type RefObject, useEffect, useState } from 'react'

/** A phone with its rim, in CSS pixels at full size. */
const PHONE = { width: 399, height: 836 }
const GLASS_WIDTH = 375
const GAP = 28
const SMALLEST = 0.5

/** The next smaller scale at which the glass is a whole number of pixels wide, so that its edge stays sharp. */
const wholePixels = (scale: number): number => Math.floor(scale * GLASS_WIDTH) / GLASS_WIDTH

/** How large phones may be drawn (at most 1) so that `count` of them fit side by side in the element. */
export const useFit = (stage: RefObject<HTMLElement>, count: number, above: number): number => {
  const [scale, setScale] = useState(0.75)
  useEffect(() => {
    const element = stage.current
    if (element === null) return
    const measure = (): void => {
      const { clientWidth, clientHeight } = element
      const wide = (clientWidth - GAP * (count - 1)) / (PHONE.width * count)
      const high = (clientHeight - above) / PHONE.height
      setScale(wholePixels(Math.max(SMALLEST, Math.min(1, wide, high))))
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [stage, count, above])
  return scale
}
