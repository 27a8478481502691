import { Problem } from '../parts/problem'
import { useAnswering } from '../state/use-answering'
import type { ClockState } from '../state/use-clock'
import { useText } from '../text/text-context'
import { TimeNow } from './time-now'
import { TimePick } from './time-pick'
import { TimerList } from './timer-list'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The functions' clock, which can be moved, and the timers that run by it. */
export const TimeTab = ({ clock, language }: { clock: ClockState; language: string }) => {
  const text = useText()
  const answering = useAnswering()
  const go = (now: number | null): void => answering.run(() => clock.travel(now))
  return (
    <div className="stack">
      <TimeNow clock={clock} language={language} />
      <div className="button-row">
        <button type="button" className="button" onClick={() => go(clock.now + HOUR)}>
          {text.time.hour}
        </button>
        <button type="button" className="button" onClick={() => go(clock.now + DAY)}>
          {text.time.day}
        </button>
        <button type="button" className="button" disabled={!clock.virtual} onClick={() => go(null)}>
          {text.time.back}
        </button>
      </div>
      <TimePick now={clock.now} busy={answering.busy} onGo={go} />
      <Problem text={answering.problem} />
      <TimerList />
    </div>
  )
}
