import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'

/** Typing stops this long before the cards are looked up: one call a thought, not one a letter. */
const PAUSE_MS = 500
/** One letter finds everything and therefore nothing. */
const LEAST_LETTERS = 2
/** The contract takes so many letters; the first ones say what it is about. */
const MOST_LETTERS = 500

const searchedText = (typed: string): string => {
  const text = typed.trim().slice(0, MOST_LETTERS)
  return text.length < LEAST_LETTERS ? '' : text
}

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/**
 * The cards nearest to what is being typed; all by topic while nothing is. The last found ones stay until new ones
 * are there, but a list of all never stands in for found ones.
 */
export const usePolicySearch = (typed: string) => {
  const text = useSettled(searchedText(typed))
  const query = useQuery({
    queryKey: ['policy', 'search', text],
    queryFn: () => api.policy.search.query({ text }),
    placeholderData: (last, lastQuery) => (text !== '' && lastQuery?.queryKey[2] !== '' ? last : undefined),
    meta: { keep: text === '' },
  })
  return { text, query }
}
