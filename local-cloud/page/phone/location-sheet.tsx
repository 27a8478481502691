import { useState } from 'react'
import { type Position, readPosition } from '../frame/read-position'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'
import { Sheet } from './sheet'

const KEY = 'local-cloud.position'
type Props = { onAnswer: (value: Position) => void; onRefuse: () => void }

/** The location question: where this phone pretends to be; remembered for the next time. */
export const LocationSheet = ({ onAnswer, onRefuse }: Props) => {
  const text = useText()
  const answering = useAnswering()
  const [[latitude = '', longitude = ''], setPlace] = useState((localStorage.getItem(KEY) ?? '').split(','))
  const give = (): void =>
    answering.run(async () => {
      const position = readPosition(latitude, longitude)
      if (position === null) throw new Error(text.ask.locationWrong)
      localStorage.setItem(KEY, `${latitude},${longitude}`)
      onAnswer(position)
    })
  const takeHere = (): void =>
    answering.run(
      () =>
        new Promise((resolve, reject) =>
          navigator.geolocation.getCurrentPosition(
            ({ coords }) => {
              setPlace([coords.latitude.toFixed(6), coords.longitude.toFixed(6)])
              resolve()
            },
            () => reject(new Error(text.ask.locationFailed)),
          ),
        ),
    )
  return (
    <Sheet
      icon="place"
      title={text.ask.locationTitle}
      allow={text.ask.allow}
      refuse={text.ask.refuse}
      busy={answering.busy}
      problem={answering.problem}
      onAllow={give}
      onRefuse={onRefuse}
    >
      <div className="field-pair">
        <label>
          {text.ask.latitude}
          <input
            className="field"
            inputMode="decimal"
            value={latitude}
            onChange={(event) => setPlace([event.target.value, longitude])}
          />
        </label>
        <label>
          {text.ask.longitude}
          <input
            className="field"
            inputMode="decimal"
            value={longitude}
            onChange={(event) => setPlace([latitude, event.target.value])}
          />
        </label>
      </div>
      <button type="button" className="text-button" onClick={takeHere}>
        {text.ask.here}
      </button>
    </Sheet>
  )
}
