import Taro from '@tarojs/taro'
import { readStored, store } from './storage'

/** `auto` follows WeChat's own text size; `large` is the person's choice here. */
export type TextSize = 'auto' | 'large'

const STORED_AS = 'text-size'
/** WeChat's standard size and its care mode (23.8 px); its design guide asks mini-programs to follow. */
const STANDARD_PX = 17
const LARGEST = 1.5
const LARGE = 1.4

const isTextSize = (value: unknown): value is TextSize => value === 'auto' || value === 'large'

const listeners = new Set<() => void>()

export const readTextSize = (): TextSize => readStored(STORED_AS, isTextSize) ?? 'auto'

export const saveTextSize = (size: TextSize): void => {
  store(STORED_AS, size)
  for (const tell of listeners) tell()
}

/** Tells of every change made here; the answer stops it. */
export const watchTextSize = (tell: () => void): (() => void) => {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** How much larger than drawn the text is, 1 to 1.5. The person's own choice never makes it smaller. */
export const careScaleOf = (size: TextSize, phonePx: number | undefined): number => {
  const followed = Math.min(Math.max((phonePx ?? STANDARD_PX) / STANDARD_PX, 1), LARGEST)
  const scale = size === 'large' ? Math.max(LARGE, followed) : followed
  return Math.round(scale * 100) / 100
}

/** WeChat's text size in px; Taro's types do not know it, and the browser has none. */
const phoneTextPx = (): number | undefined => {
  const px: unknown = Reflect.get(Taro.getAppBaseInfo(), 'fontSizeSetting')
  return typeof px === 'number' ? px : undefined
}

export const careScale = (): number => careScaleOf(readTextSize(), phoneTextPx())
