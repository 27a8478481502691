import { type FormEvent, useState } from 'react'
import { addPerson } from '../api/people'
import { isPhoneNumber } from '../parts/is-phone-number'
import { useAnswering } from '../state/use-answering'
import { useText } from '../text/text-context'
import { newOpenid } from './new-openid'

type Props = { onAdded: (openid: string) => void; onCancel: () => void }

/** A short form for somebody new. */
export const AddPerson = ({ onAdded, onCancel }: Props) => {
  const text = useText()
  const answering = useAnswering()
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const save = (event: FormEvent): void => {
    event.preventDefault()
    answering.run(async () => {
      if (name.trim() === '') throw new Error(text.people.nameMissing)
      if (phone !== '' && !isPhoneNumber(phone)) throw new Error(text.people.phoneWrong)
      const person = { openid: newOpenid(), name: name.trim() }
      await addPerson(phone === '' ? person : { ...person, phone })
      onAdded(person.openid)
    })
  }
  return (
    <form className="add-person" onSubmit={save}>
      <input
        className="field"
        placeholder={text.people.name}
        aria-label={text.people.name}
        maxLength={20}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <input
        className="field"
        placeholder={text.people.phone}
        aria-label={text.people.phone}
        inputMode="numeric"
        maxLength={11}
        value={phone}
        onChange={(event) => setPhone(event.target.value.trim())}
      />
      {answering.problem === null ? null : (
        <p className="problem" role="alert">
          {answering.problem}
        </p>
      )}
      <div className="row-end">
        <button type="button" className="text-button" onClick={onCancel}>
          {text.cancel}
        </button>
        <button type="submit" className="button button-main button-small" disabled={answering.busy}>
          {text.save}
        </button>
      </div>
    </form>
  )
}
