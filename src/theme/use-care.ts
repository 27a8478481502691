import { useSyncExternalStore } from 'react'
import { careScale, watchTextSize } from '../platform/text-size'

/** The text scale of now; screens redraw when the person changes it. */
export const useCare = (): number => useSyncExternalStore(watchTextSize, careScale, careScale)

/** The scale as the variable that the theme's sizes are multiplied by. */
export const careStyle = (care: number): Record<string, string> => ({ '--care': String(care) })
