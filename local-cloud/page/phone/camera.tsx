import type { Code, Scanned } from '../api/codes'
import { CANCELLED } from '../frame/reply'
import { scanInto } from '../state/scan-into'
import type { Phone } from '../state/use-phone'
import { Viewfinder } from './viewfinder'

type CameraProps = { phone: Phone; codes: Code[]; open: boolean; onClose: () => void }

/** The camera, when the person opened it or the app asked for it. */
export const Camera = ({ phone, codes, open, onClose }: CameraProps) => {
  if (!open) return null
  const scan = (code: Scanned): void => {
    onClose()
    scanInto(phone, code)
  }
  const close = (): void => {
    const [wanted] = phone.asks
    onClose()
    if (wanted?.ask === 'scan') phone.reply(wanted, CANCELLED)
  }
  return <Viewfinder codes={codes} onScan={scan} onClose={close} />
}
