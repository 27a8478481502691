import { useId, useState } from 'react'
import type { Person } from '../api/people'
import { makePhoneCode } from '../api/phone-code'
import { isPhoneNumber } from '../parts/is-phone-number'
import { TextField } from '../parts/text-field'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'
import { Sheet } from './sheet'

type Props = { person: Person; onAnswer: (value: { code: string }) => void; onRefuse: () => void }

/** The phone button's question: which number to give, or none. */
export const PhoneNumberSheet = ({ person, onAnswer, onRefuse }: Props) => {
  const text = useText()
  const answering = useAnswering()
  const group = useId()
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
      answering={answering}
      onAllow={give}
      onRefuse={onRefuse}
    >
      {person.phone === undefined ? null : (
        <KnownNumber phone={person.phone} group={group} chosen={known} onChoose={() => setKnown(true)} />
      )}
      <label className="choice">
        <input type="radio" name={group} checked={!known} onChange={() => setKnown(false)} />
        <TextField
          label={text.ask.phoneOther}
          max={11}
          digits
          value={typed}
          onFocus={() => setKnown(false)}
          onChange={setTyped}
        />
      </label>
    </Sheet>
  )
}

type KnownProps = { phone: string; group: string; chosen: boolean; onChoose: () => void }

const KnownNumber = ({ phone, group, chosen, onChoose }: KnownProps) => (
  <label className="choice">
    <input type="radio" name={group} checked={chosen} onChange={onChoose} />
    <strong>{phone}</strong>
    <small>{useText().ask.phoneKnown}</small>
  </label>
)
