import { AbortController as Ponyfill } from 'abortcontroller-polyfill/dist/cjs-ponyfill'

/**
 * A mini-program has no AbortController, and TanStack Query makes one a query. Imported first by the app, before
 * the library loads. The ponyfill builds its abort event with `Event`, which is missing too (Taro's
 * `document.createEvent`, its second choice, makes one without `initEvent`).
 */
const missing: Record<string, unknown> = {
  Event: function Event(this: { type: string }, type: string) {
    this.type = type
  },
  AbortController: Ponyfill,
}

for (const [name, value] of Object.entries(missing)) {
  if (!(name in globalThis)) Object.assign(globalThis, { [name]: value })
}
