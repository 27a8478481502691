import type { QueryClient, QueryKey } from '@tanstack/react-query'
import { readStored, store } from '../platform/storage'

/**
 * The last answers, kept on the phone for a rider without signal. Only queries that say `meta: {keep: true}` are
 * kept: case data never is.
 */
type LastAnswer = { key: QueryKey; data: unknown; at: number }

const STORED_AS = 'last-answers'
const MOST = 20
const OLDEST_MS = 7 * 24 * 3_600_000

const isAnswer = (value: unknown): value is LastAnswer =>
  typeof value === 'object' &&
  value !== null &&
  Array.isArray(Reflect.get(value, 'key')) &&
  typeof Reflect.get(value, 'at') === 'number' &&
  'data' in value

const isAnswers = (value: unknown): value is LastAnswer[] => Array.isArray(value) && value.every(isAnswer)

/** The newest answer a key, newest first, at most twenty, none older than a week. */
export const withAnswer = (answers: readonly LastAnswer[], answer: LastAnswer): LastAnswer[] => {
  const name = JSON.stringify(answer.key)
  const others = answers.filter(
    (other) => JSON.stringify(other.key) !== name && answer.at - other.at < OLDEST_MS,
  )
  return [answer, ...others].slice(0, MOST)
}

/** Puts the kept answers back with the time they are from, so that they show as old and are asked for again. */
export const restoreAnswers = (client: QueryClient): void => {
  for (const { key, data, at } of readStored(STORED_AS, isAnswers) ?? []) {
    client.setQueryData(key, data, { updatedAt: at })
  }
}

/** Keeps every later answer of the queries that ask for it. */
export const keepAnswers = (client: QueryClient): void => {
  client.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success' || !event.query.meta?.keep) return
    const { queryKey, state } = event.query
    const kept = readStored(STORED_AS, isAnswers) ?? []
    store(STORED_AS, withAnswer(kept, { key: queryKey, data: state.data, at: state.dataUpdatedAt }))
  })
}
