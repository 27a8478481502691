import { TRPCClientError, type TRPCLink } from '@trpc/client'
import type { AnyTRPCRouter } from '@trpc/server'
import { observable } from '@trpc/server/observable'
import { makeCallError } from './api-error'
import { makeRequestId } from './request-id'
import { callFunction } from './transport'

const requestIdOf = (type: string, context: Record<string, unknown>): string => {
  if (typeof context.requestId === 'string') return context.requestId
  if (type === 'mutation') throw new Error('a mutation needs a request id: call it through useIntent')
  return makeRequestId()
}

/** tRPC's last link: one operation is one call of the cloud function `name`. */
export const cloudLink =
  <R extends AnyTRPCRouter>(name: string): TRPCLink<R> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      const fail = (error: unknown) => observer.error(TRPCClientError.from(error as Error))
      const run = async () => {
        const requestId = requestIdOf(op.type, op.context)
        const answer = await callFunction(name, { path: op.path, input: op.input ?? null, requestId })
        if (!answer.ok) throw makeCallError(answer.error.code, answer.error)
        observer.next({ result: { type: 'data', data: answer.data } })
        observer.complete()
      }
      run().catch(fail)
    })
