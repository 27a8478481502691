import { beijingClock, beijingDate } from '../state/beijing-time'
import type { ClockState } from '../state/use-clock'
import { useText } from '../text/text-context'

/** The time the functions see, large enough to read across a room. */
export const TimeNow = ({ clock, language }: { clock: ClockState; language: string }) => {
  const text = useText()
  return (
    <section className="time-now" data-virtual={clock.virtual}>
      <h3>{text.time.title}</h3>
      <output className="time-digits">{beijingClock(clock.now)}</output>
      <p>{beijingDate(clock.now, language)}</p>
      <p className={clock.virtual ? 'tag tag-soon' : 'tag tag-open'}>
        {clock.virtual ? text.time.virtual : text.time.real}
      </p>
    </section>
  )
}
