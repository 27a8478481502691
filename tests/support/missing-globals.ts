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

export const takeAwayGlobals = (): void => {
  for (const name of MISSING)
    Object.defineProperty(globalThis, name, { value: undefined, configurable: true, writable: true })
}
