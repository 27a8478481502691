import { useState } from 'react'
import { type CloudFunction, fireTimer, listFunctions } from '../api/functions'
import { Empty, Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { useAnswering } from '../state/use-answering'
import { useRemote } from '../state/use-remote'
import { useText } from '../text/text-context'

/** The functions that run by the clock; each can be run now. */
export const TimerList = () => {
  const text = useText()
  const functions = useRemote(listFunctions)
  const timers = (functions.data ?? []).filter((item) => item.triggers.length > 0)
  return (
    <section>
      <h3>{text.time.timers}</h3>
      {functions.data === null ? <Waiting remote={functions} /> : null}
      {functions.data !== null && timers.length === 0 ? <Empty text={text.time.noTimers} /> : null}
      <ul className="timers">
        {timers.map((item) => (
          <TimerRow key={item.name} timer={item} />
        ))}
      </ul>
    </section>
  )
}

const TimerRow = ({ timer }: { timer: CloudFunction }) => {
  const text = useText()
  const answering = useAnswering()
  const [took, setTook] = useState<number | null>(null)
  const fire = (): void =>
    answering.run(async () => {
      setTook(null)
      const began = performance.now()
      await fireTimer(timer.name)
      setTook(Math.round(performance.now() - began))
    })
  const state = answering.busy ? text.time.running : took === null ? null : text.time.fired(took)
  return (
    <li className="timer">
      <span className="timer-words">
        <b>{timer.name}</b>
        <small>
          {answering.problem ?? state ?? timer.triggers.map((trigger) => trigger.config).join(', ')}
        </small>
      </span>
      <button type="button" className="button button-small" disabled={answering.busy} onClick={fire}>
        <Icon name="play" size={14} /> {text.time.fire}
      </button>
    </li>
  )
}
