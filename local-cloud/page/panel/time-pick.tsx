import { useState } from 'react'
import { fromBeijingInput, toBeijingInput } from '../state/beijing-time'
import { useText } from '../text/text-context'

type Props = { now: number; busy: boolean; onGo: (now: number) => void }

/** Any moment to go to; shows the present one until another is picked. */
export const TimePick = ({ now, busy, onGo }: Props) => {
  const text = useText()
  const [picked, setPicked] = useState<string | null>(null)
  const shown = picked ?? toBeijingInput(now)
  const target = fromBeijingInput(shown)
  return (
    <form
      className="time-pick"
      onSubmit={(event) => {
        event.preventDefault()
        setPicked(null)
        if (target !== null) onGo(target)
      }}
    >
      <label>
        {text.time.pick}
        <input
          className="field"
          type="datetime-local"
          value={shown}
          onChange={(event) => setPicked(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-main" disabled={target === null || busy}>
        {text.time.set}
      </button>
    </form>
  )
}
