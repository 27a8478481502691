import { useState } from 'react'
import { draftWish, saveDraft, type Wish } from './draft'

/** What is being typed and chosen, on the phone with every letter: a call, a crash or an empty battery loses nothing. */
export const useDraft = () => {
  const [wish, setWish] = useState<Wish>(draftWish)
  const write = (change: Partial<Wish>) => {
    const next = { ...wish, ...change }
    setWish(next)
    saveDraft(next)
/**
 * What is being typed, on the phone with every letter: a call, a crash or an empty battery loses nothing. `begun`:
 * words another page has begun with; they never take the place of what was typed before.
 */
export const useDraft = (begun = '') => {
  const [text, setText] = useState(() => draftText() || begun)
  const write = (typed: string) => {
    setText(typed)
    saveDraft(typed)
  }
  return { wish, write }
}
