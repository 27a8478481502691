/**
 * The browser has no WeChat around it; the frame that holds the app may play its part. One ask, one answer, by
 * `postMessage` within the same origin.
 */
type Kind = 'scan' | 'phone' | 'subscribe' | 'privacy' | 'location'
type Answer = { xxtHost: 1; id: string; ok: boolean; value?: unknown; error?: string }

const isAnswer = (data: unknown, id: string): data is Answer =>
  typeof data === 'object' &&
  data !== null &&
  Reflect.get(data, 'xxtHost') === 1 &&
  Reflect.get(data, 'id') === id

/** Asks the frame. Throws an Error whose message is `cancel`, `unsupported` (also: no frame) or what it says. */
export const askHost = (ask: Kind, input?: object): Promise<unknown> => {
  if (window.parent === window) return Promise.reject(new Error('unsupported'))
  const id = crypto.randomUUID()
  return new Promise((resolve, reject) => {
    const onAnswer = ({ origin, source, data }: MessageEvent) => {
      if (origin !== location.origin || source !== window.parent || !isAnswer(data, id)) return
      window.removeEventListener('message', onAnswer)
      if (data.ok) resolve(data.value)
      else reject(new Error(data.error ?? 'unsupported'))
    }
    window.addEventListener('message', onAnswer)
    window.parent.postMessage({ xxtHost: 1, id, ask, input }, location.origin)
  })
}
