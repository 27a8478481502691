import { useState } from 'react'
import { browserPosition } from '../frame/browser-position'
import { type Position, readPosition } from '../frame/read-position'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'
import { Sheet } from './sheet'

const KEY = 'local-cloud.position'
type Props = { onAnswer: (value: Position) => void; onRefuse: () => void }

/** Where this computer is; rejects with these words when the browser does not say. */
const hereOr = (refusal: string): Promise<[string, string]> =>
  browserPosition().catch((cause: unknown) => {
    throw new Error(refusal, { cause })
  })

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
  const takeHere = (): void => answering.run(async () => setPlace(await hereOr(text.ask.locationFailed)))
  return (
    <Sheet
      icon="place"
      title={text.ask.locationTitle}
      allow={text.ask.allow}
      refuse={text.ask.refuse}
      answering={answering}
      onAllow={give}
      onRefuse={onRefuse}
    >
      <div className="field-pair">
        <Degrees
          label={text.ask.latitude}
          value={latitude}
          onChange={(typed) => setPlace([typed, longitude])}
        />
        <Degrees
          label={text.ask.longitude}
          value={longitude}
          onChange={(typed) => setPlace([latitude, typed])}
        />
      </div>
      <button type="button" className="text-button" onClick={takeHere}>
        {text.ask.here}
      </button>
    </Sheet>
  )
}

type DegreesProps = { label: string; value: string; onChange: (value: string) => void }

const Degrees = ({ label, value, onChange }: DegreesProps) => (
  <label>
    {label}
    <input
      className="field"
      inputMode="decimal"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  </label>
)
