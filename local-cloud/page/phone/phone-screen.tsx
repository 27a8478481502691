import type { ReactNode } from 'react'
import type { ClockState } from '../state/use-clock'
import { useFramePage } from '../state/use-frame-page'
import type { Phone } from '../state/use-phone'
import { useText } from '../text/text-context'
import { StatusBar } from './status-bar'

type Props = { phone: Phone; name: string; clock: ClockState; onActive: () => void; children: ReactNode }

/** The glass of a phone, 375 × 812 before scaling: status bar, the app in its frame, and whatever lies over it. */
export const PhoneScreen = ({ phone, name, clock, onActive, children }: Props) => {
  const text = useText()
  useFramePage(phone.frame, clock.ahead, onActive)
  return (
    <div className="phone-body">
      <div className="phone-screen">
        <StatusBar now={clock.now} frame={phone.frame} />
        {phone.address === null ? (
          <p className="phone-dark">{text.phone.choose}</p>
        ) : (
          <iframe
            key={phone.address}
            ref={phone.frame}
            className="phone-app"
            src={phone.address}
            title={text.phone.frame(name)}
            allow="geolocation; clipboard-write"
          />
        )}
        {children}
      </div>
    </div>
  )
}
