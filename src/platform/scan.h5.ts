import { askHost } from './host.h5'
import type { Scanned } from './scan'

/** The frame holds the printed codes; alone in a tab there is no camera of WeChat's. */
export const scan = async (): Promise<Scanned> => {
  try {
    const value = await askHost('scan')
    const path: unknown = Reflect.get(Object(value), 'path')
    const text: unknown = Reflect.get(Object(value), 'text')
    return typeof path === 'string' && path
      ? { kind: 'page', path: `/${path.replace(/^\//, '')}` }
      : { kind: 'foreign', text: typeof text === 'string' ? text : '' }
  } catch (error) {
    return { kind: error instanceof Error && error.message === 'cancel' ? 'cancelled' : 'failed' }
  }
}
