import { useState } from 'react'
import type { Person } from '../api/people'
import { useText } from '../text/text-context'
import type { Side } from './chosen-people'
import { type HoldersState, useHolders } from './use-holders'
import { type Phone, usePhone } from './use-phone'

export type Desk = {
  holders: HoldersState
  /** The phones that are out: one or two. */
  phones: Phone[]
  /** The one that taps on people and codes go to. */
  active: Phone
  activate(side: Side): void
  show(count: 1 | 2): void
  /** Whoever has this id; a guest when nobody is listed under it. */
  personOf(openid: string | null): Person
}

/** The phones on the table and who holds them. */
export const useDesk = (people: Person[] | null): Desk => {
  const text = useText()
  const holders = useHolders(people)
  const left = usePhone('left', holders.left)
  const right = usePhone('right', holders.right)
  const [chosen, activate] = useState<Side>('left')

  const phones = holders.right === null ? [left] : [left, right]
  const show = (count: 1 | 2): void => {
    const other = people?.find((person) => person.openid !== holders.left)
    if (count === 1) holders.give('right', null)
    else if (holders.right === null) holders.give('right', other?.openid ?? holders.left)
  }
  const personOf = (openid: string | null): Person =>
    people?.find((person) => person.openid === openid) ?? { openid: openid ?? '', name: text.people.unknown }
  const active = phones.find((phone) => phone.side === chosen) ?? left
  return { holders, phones, active, activate, show, personOf }
}
