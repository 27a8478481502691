import { useEffect, useState } from 'react'
import type { Person } from '../api/people'
import { addressOfHolders, choiceOfAddress, decideHolders, type Holders, type Side } from './chosen-people'
import { recallChoice, rememberChoice } from './remembered-choice'

export type HoldersState = Holders & { give(side: Side, openid: string | null): void }

/** Who holds the phones, kept in the address (to share) and in this browser (for next time). */
export const useHolders = (people: Person[] | null): HoldersState => {
  const [holders, setHolders] = useState<Holders | null>(null)

  useEffect(() => {
    if (people === null) return
    setHolders((known) => {
      if (known !== null && known.left !== null) return known
      return decideHolders(choiceOfAddress(window.location.search), recallChoice(window.localStorage), people)
    })
  }, [people])

  useEffect(() => {
    if (holders === null || holders.left === null) return
    rememberChoice(window.localStorage, holders)
    window.history.replaceState(null, '', addressOfHolders(window.location.search, holders))
  }, [holders])

  const give = (side: Side, openid: string | null): void =>
    setHolders((known) => ({ left: null, right: null, ...known, [side]: openid }))
  return { left: holders?.left ?? null, right: holders?.right ?? null, give }
}
