import { useState } from 'react'
import { beijingClock, beijingDate, fromBeijingInput, toBeijingInput } from '../state/beijing-time'
import { useAnswering } from '../state/use-answering'
import type { ClockState } from '../state/use-clock'
import { useText } from '../text/text-context'
import { TimerList } from './timer-list'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The functions' clock, which can be moved, and the timers that run by it. */
export const TimeTab = ({ clock, language }: { clock: ClockState; language: string }) => {
  const text = useText()
  const answering = useAnswering()
  const [picked, setPicked] = useState<string | null>(null)
  const target = fromBeijingInput(picked ?? toBeijingInput(clock.now))
  const go = (now: number | null): void =>
    answering.run(async () => {
      await clock.travel(now)
      setPicked(null)
    })
  return (
    <div className="stack">
      <section className="time-now" data-virtual={clock.virtual}>
        <h3>{text.time.title}</h3>
        <output className="time-digits">{beijingClock(clock.now)}</output>
        <p>{beijingDate(clock.now, language)}</p>
        <p className={clock.virtual ? 'tag tag-soon' : 'tag tag-open'}>
          {clock.virtual ? text.time.virtual : text.time.real}
        </p>
      </section>
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
      <form
        className="time-pick"
        onSubmit={(event) => {
          event.preventDefault()
          if (target !== null) go(target)
        }}
      >
        <label>
          {text.time.pick}
          <input
            className="field"
            type="datetime-local"
            value={picked ?? toBeijingInput(clock.now)}
            onChange={(event) => setPicked(event.target.value)}
          />
        </label>
        <button type="submit" className="button button-main" disabled={target === null || answering.busy}>
          {text.time.set}
        </button>
      </form>
      {answering.problem === null ? null : (
        <p className="problem" role="alert">
          {answering.problem}
        </p>
      )}
      <TimerList />
    </div>
  )
}
