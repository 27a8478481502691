import { askHost } from './host.h5'
import type { Scanned } from './scan'

/** The frame holds the printed codes; alone in a tab there is no camera of WeChat's. */
export const scan = async (): Promise<Scanned> => {
  try {
    const value = await askHost('scan')
    const path = typeof value === 'object' && value !== null ? Reflect.get(value, 'path') : undefined
    return typeof path === 'string' && path
      ? { kind: 'page', path: `/${path.replace(/^\//, '')}` }
      : { kind: 'foreign' }
  } catch (error) {
    return { kind: error instanceof Error && error.message === 'cancel' ? 'cancelled' : 'failed' }
  }
}
