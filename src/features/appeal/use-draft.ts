import { useState } from 'react'
import { draftWish, saveDraft, type Wish } from './draft'

/** What was typed before, or else the words another page has begun with. */
const startingWith = (begun: string): Wish => {
  const wish = draftWish()
  return wish.text === '' ? { ...wish, text: begun } : wish
}

/** What is being typed and chosen, on the phone with every letter: a call, a crash or an empty battery loses nothing. */
export const useDraft = (begun = '') => {
  const [wish, setWish] = useState<Wish>(() => startingWith(begun))
  const write = (change: Partial<Wish>) => {
    const next = { ...wish, ...change }
    setWish(next)
    saveDraft(next)
  }
  return { wish, write }
}
