import { askHost } from './host.h5'
import type { Position } from './location'

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' &&
  value !== null &&
  ['latitude', 'longitude', 'accuracy'].every((name) => Number.isFinite(Reflect.get(value, name)))

/** The frame says where its phone stands; alone in a tab nobody does. */
export const whereAmI = async (): Promise<Position | null> => {
  try {
    const value = await askHost('location')
    return isPosition(value) ? value : null
  } catch (error) {
    console.warn('no position', error)
    return null
  }
}
