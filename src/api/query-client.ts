import { QueryClient } from '@tanstack/react-query'
import { isRetryable } from './api-error'
import { keepAnswers, restoreAnswers } from './last-answers'

const MOST_RETRIES = 2
const FRESH_MS = 20_000

/** Sends again only what is safe to send again (same input, same request id), twice at most. */
const shouldRetry = (failures: number, error: unknown): boolean =>
  failures < MOST_RETRIES && isRetryable(error)

/** 0.6 s, then 1.2 s. */
const retryDelay = (failures: number): number => 600 * 2 ** failures

const makeQueryClient = (): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        staleTime: FRESH_MS,
        gcTime: 30 * 60_000,
        // The transport says OFFLINE by itself; a paused question would look like one that is still loading.
        networkMode: 'always',
      },
      mutations: { retry: shouldRetry, retryDelay, networkMode: 'always' },
    },
  })
  restoreAnswers(client)
  keepAnswers(client)
  return client
}

/** The one cache of the app. */
export const queryClient = makeQueryClient()
