import type { ReactNode } from 'react'
import { Icon } from './parts/icon'
import { beijingClock, beijingDay } from './state/beijing-time'
import type { CallsState } from './state/use-calls'
import type { ClockState } from './state/use-clock'
import { useText } from './text/text-context'

type Props = { feed: CallsState; clock: ClockState; children: ReactNode }

/** What this page is, whether the cloud answers, what time it is there, and which phones to show (`children`). */
export const HeadBar = ({ feed, clock, children }: Props) => {
  const text = useText()
  return (
    <header className="head">
      <svg className="logo" width="40" height="28" viewBox="0 0 40 28" fill="none" aria-hidden="true">
        <path d="M3 22h9c6 0 5-16 13-16h12" stroke="var(--brand)" strokeWidth="6" strokeLinecap="round" />
        <circle cx="10" cy="22" r="2.2" fill="var(--card)" />
        <circle cx="18.4" cy="14" r="2.2" fill="var(--card)" />
        <circle cx="28" cy="6" r="2.2" fill="var(--card)" />
      </svg>
      <div className="head-words">
        <h1>{text.title}</h1>
        <p>{text.tagline}</p>
      </div>
      <p className="live" data-live={feed.live} role="status">
        <i /> <span>{feed.live ? text.live : text.offline}</span>
      </p>
      <p
        className="head-clock"
        data-virtual={clock.virtual}
        title={clock.virtual ? text.time.virtual : text.time.real}
      >
        <Icon name="clock" size={16} /> {beijingDay(clock.now)} {beijingClock(clock.now)}
      </p>
      {children}
    </header>
  )
}
