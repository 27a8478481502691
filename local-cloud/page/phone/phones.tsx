import type { Code } from '../api/codes'
import type { Template } from '../api/subscriptions'
import type { Banners } from '../state/use-banners'
import type { ClockState } from '../state/use-clock'
import type { Desk } from '../state/use-desk'
import { PhoneView } from './phone-view'
import { Stage } from './stage'

type Props = {
  desk: Desk
  narrow: boolean
  beat: number
  clock: ClockState
  codes: Code[]
  templates: Template[]
  banners: Banners
}

/** The phones side by side, or the active one alone where only one fits. */
export const Phones = ({ desk, narrow, beat, ...around }: Props) => {
  const { phones, active, activate, personOf } = desk
  return (
    <Stage count={narrow ? 1 : phones.length} beat={beat}>
      {phones.map((phone) => (
        <PhoneView
          key={phone.side}
          phone={phone}
          person={personOf(phone.openid)}
          active={phone === active}
          alone={narrow || phones.length === 1}
          onActive={() => activate(phone.side)}
          {...around}
        />
      ))}
    </Stage>
  )
}
