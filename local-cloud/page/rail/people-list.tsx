import { useState } from 'react'
import type { Person } from '../api/people'
import { Avatar } from '../parts/avatar'
import { Waiting } from '../parts/empty'
import { Icon } from '../parts/icon'
import { SIDES, type Side } from '../state/chosen-people'
import type { HoldersState } from '../state/use-holders'
import type { Remote } from '../state/use-remote'
import { useText } from '../text/text-context'
import { AddPerson } from './add-person'

type Props = { people: Remote<Person[]>; holders: HoldersState; active: Side }

/** Everyone who can be handed a phone; a tap hands over the active one. */
export const PeopleList = ({ people, holders, active }: Props) => {
  const text = useText()
  const [adding, setAdding] = useState(false)
  const added = (openid: string): void => {
    setAdding(false)
    people.refresh()
    holders.give(active, openid)
  }
  return (
    <section className="card" aria-labelledby="people-title">
      <h2 id="people-title">{text.people.title}</h2>
      <p className="hint">
        {people.data?.length === 0 ? text.people.empty : text.people.hint(text.side[active])}
      </p>
      {people.data === null ? <Waiting remote={people} /> : null}
      <ul className="people">
        {(people.data ?? []).map((person) => (
          <PersonRow
            key={person.openid}
            person={person}
            sides={SIDES.filter((side) => holders[side] === person.openid)}
            onTap={() => holders.give(active, person.openid)}
          />
        ))}
      </ul>
      {adding ? (
        <AddPerson onAdded={added} onCancel={() => setAdding(false)} />
      ) : (
        <button type="button" className="text-button" onClick={() => setAdding(true)}>
          <Icon name="add" size={16} /> {text.people.add}
        </button>
      )}
    </section>
  )
}

const PersonRow = ({ person, sides, onTap }: { person: Person; sides: Side[]; onTap: () => void }) => {
  const text = useText()
  const inUse = sides.map((side) => text.side[side]).join(', ')
  return (
    <li>
      <button
        type="button"
        className="person"
        title={person.note}
        aria-pressed={sides.length > 0}
        onClick={onTap}
      >
        <Avatar id={person.openid} name={person.name} />
        <span className="person-words">
          <strong>{person.name}</strong>
          <small>{person.note ?? person.phone ?? person.openid}</small>
        </span>
        {sides.length === 0 ? null : (
          <span className="hand" title={`${text.people.inPhone}: ${inUse}`}>
            {SIDES.map((side) => (
              <i key={side} data-on={sides.includes(side)} />
            ))}
            <span className="unseen">{inUse}</span>
          </span>
        )}
      </button>
    </li>
  )
}
