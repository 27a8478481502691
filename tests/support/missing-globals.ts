/**
 * What Node and jsdom have and a phone's mini-program does not. A bundle proven with these present proves nothing:
 * they are taken away before the app's first line runs.
 */
const MISSING = [
  'AbortController',
  'AbortSignal',
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'structuredClone',
  'Blob',
  'BroadcastChannel',
  'MessageChannel',
  'queueMicrotask',
  'crypto',
]

/** Taken away, not set to undefined: code asks `name in globalThis`. */
export const takeAwayGlobals = (): void => {
  for (const name of MISSING) {
    if (!Reflect.deleteProperty(globalThis, name)) throw new Error(`${name} cannot be taken away`)
  }
}
