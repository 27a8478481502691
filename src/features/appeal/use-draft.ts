import { useState } from 'react'
import { draftText, saveDraft } from './draft'

/** What is being typed, on the phone with every letter: a call, a crash or an empty battery loses nothing. */
export const useDraft = () => {
  const [text, setText] = useState(draftText)
  const write = (typed: string) => {
    setText(typed)
    saveDraft(typed)
  }
  return { text, write }
}
