import { type FormEvent, useState } from 'react'
import { addPerson } from '../api/people'
import { isPhoneNumber } from '../parts/is-phone-number'
import { Problem } from '../parts/problem'
import { TextField } from '../parts/text-field'
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
      <TextField label={text.people.name} max={20} value={name} onChange={setName} />
      <TextField
        label={text.people.phone}
        max={11}
        digits
        value={phone}
        onChange={(typed) => setPhone(typed.trim())}
      />
      <Problem text={answering.problem} />
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
