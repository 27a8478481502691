import { useId, useState } from 'react'
import type { Code } from '../api/codes'
import type { Person } from '../api/people'
import type { Template } from '../api/subscriptions'
import type { Banners } from '../state/use-banners'
import type { ClockState } from '../state/use-clock'
import type { Phone } from '../state/use-phone'
import { AskSheet } from './ask-sheet'
import { Camera } from './camera'
import { News } from './news'
import { PhoneHead } from './phone-head'
import { PhoneScreen } from './phone-screen'

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
        <News phone={phone} banners={banners} templates={templates} />
        <Camera
          phone={phone}
          codes={codes}
          open={viewing || ask?.ask === 'scan'}
          onClose={() => setViewing(false)}
        />
        {ask !== undefined && ask.ask !== 'scan' ? (
          <AskSheet key={ask.id} ask={ask} phone={phone} person={person} templates={templates} />
        ) : null}
      </PhoneScreen>
    </section>
  )
}
