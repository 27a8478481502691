import { useId, useState } from 'react'
import type { Code, Scanned } from '../api/codes'
import type { Person } from '../api/people'
import type { Template } from '../api/subscriptions'
import { CANCELLED } from '../frame/reply'
import { scanInto } from '../state/scan-into'
import type { Banners } from '../state/use-banners'
import type { ClockState } from '../state/use-clock'
import type { Phone } from '../state/use-phone'
import { AskSheet } from './ask-sheet'
import { Banner } from './banner'
import { PhoneHead } from './phone-head'
import { PhoneScreen } from './phone-screen'
import { Viewfinder } from './viewfinder'

type Props = {
  phone: Phone
  person: Person
  /** Whether taps on people and codes go to this phone. */
  active: boolean
  /** Whether only one phone shows. */
  alone: boolean
  clock: ClockState
  codes: Code[]
  templates: Template[]
  banners: Banners
  onActive: () => void
}

/** One phone in somebody's hand: who, the app, and what WeChat lays over it. */
export const PhoneView = (props: Props) => {
  const { phone, person, active, alone, clock, codes, templates, banners, onActive } = props
  const headId = useId()
  const [viewing, setViewing] = useState(false)
  const [ask] = phone.asks
  const banner = banners.first(phone.openid)

  const scan = (code: Scanned): void => {
    setViewing(false)
    scanInto(phone, code)
  }
  const closeViewfinder = (): void => {
    setViewing(false)
    if (ask?.ask === 'scan') phone.reply(ask, CANCELLED)
  }
  return (
    <section
      className="phone"
      data-active={active}
      data-alone={alone}
      aria-labelledby={headId}
      onPointerDown={onActive}
    >
      <PhoneHead phone={phone} person={person} id={headId} onScan={() => setViewing(true)} />
      <PhoneScreen phone={phone} name={person.name} clock={clock} onActive={onActive}>
        {banner === null ? null : (
          <Banner
            key={banner.number}
            message={banner}
            template={templates.find((template) => template.id === banner.templateId)}
            onOpen={() => {
              banners.drop(banner)
              phone.open(banner.page)
            }}
            onClose={() => banners.drop(banner)}
          />
        )}
        {viewing || ask?.ask === 'scan' ? (
          <Viewfinder codes={codes} onScan={scan} onClose={closeViewfinder} />
        ) : null}
        {ask !== undefined && ask.ask !== 'scan' ? (
          <AskSheet key={ask.id} ask={ask} phone={phone} person={person} templates={templates} />
        ) : null}
      </PhoneScreen>
    </section>
  )
}
