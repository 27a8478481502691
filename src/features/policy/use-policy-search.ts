import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../api/client'

/** Typing stops this long before the cards are looked up: one call a thought, not one a letter. */
const PAUSE_MS = 500
/** One character finds everything and therefore nothing. */
const LEAST_LETTERS = 2
/** The nearest cards are said by the first words and the last; the contract takes so many letters. */
const MOST_LETTERS = 500

const useSettled = (value: string): string => {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** The cards nearest to what is being typed; the last found ones stay until new ones are there. */
export const usePolicySearch = (typed: string) => {
  const text = useSettled(typed.trim().slice(0, MOST_LETTERS))
  return useQuery({
    queryKey: ['policy', 'search', text],
    queryFn: () => api.policy.search.query({ text }),
    enabled: text.length >= LEAST_LETTERS,
    placeholderData: keepPreviousData,
  })
}
