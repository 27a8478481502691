import Taro from '@tarojs/taro'
import { useEffect } from 'react'

/** Farther down than any talk is long; the page stops at its end. */
const END = 1_000_000

/** Keeps the newest words of a talk on the screen: at opening and whenever a line is added. */
export const useStayAtEnd = (lines: number): void => {
  useEffect(() => {
    if (lines > 1) Taro.nextTick(() => void Taro.pageScrollTo({ scrollTop: END, duration: 0 }))
  }, [lines])
}
