import { useState } from 'react'
import type { Person } from '../api/people'
import { makePhoneCode } from '../api/phone-code'
import { isPhoneNumber } from '../parts/is-phone-number'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'
import { Sheet } from './sheet'

type Props = { person: Person; onAnswer: (value: { code: string }) => void; onRefuse: () => void }

/** The phone button's question: which number to give, or none. */
export const PhoneNumberSheet = ({ person, onAnswer, onRefuse }: Props) => {
  const text = useText()
  const answering = useAnswering()
  const [known, setKnown] = useState(person.phone !== undefined)
  const [typed, setTyped] = useState('')
  const number = known ? (person.phone ?? '') : typed.trim()
  const give = (): void =>
    answering.run(async () => {
      if (!isPhoneNumber(number)) throw new Error(text.people.phoneWrong)
      onAnswer({ code: await makePhoneCode(person.openid, number) })
    })
  return (
    <Sheet
      icon="call"
      title={text.ask.phoneTitle}
      allow={text.ask.allow}
      refuse={text.ask.phoneRefuse}
      busy={answering.busy}
      problem={answering.problem}
      onAllow={give}
      onRefuse={onRefuse}
    >
      {person.phone === undefined ? null : (
        <label className="choice">
          <input type="radio" name="number" checked={known} onChange={() => setKnown(true)} />
          <strong>{person.phone}</strong>
          <small>{text.ask.phoneKnown}</small>
        </label>
      )}
      <label className="choice">
        <input type="radio" name="number" checked={!known} onChange={() => setKnown(false)} />
        <input
          className="field"
          inputMode="numeric"
          maxLength={11}
          placeholder={text.ask.phoneOther}
          aria-label={text.ask.phoneOther}
          value={typed}
          onFocus={() => setKnown(false)}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
    </Sheet>
  )
}
