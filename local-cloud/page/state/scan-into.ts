import type { Scanned } from '../api/codes'
import { scannedPath } from '../frame/app-address'
import type { Phone } from './use-phone'

/** Shows a code to a phone: answers the app when it asked for one, else opens the page as WeChat's camera does. */
export const scanInto = (phone: Phone, code: Scanned): void => {
  const path = scannedPath(code)
  const waiting = phone.asks.find((ask) => ask.ask === 'scan')
  if (waiting === undefined) phone.open(path)
  else phone.reply(waiting, { ok: true, value: { path, result: '' } })
}
