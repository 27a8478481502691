import * as z from 'zod'
import type { Database } from './database/open-database'
import { outcomeError } from './functions/call-error'
import type { FunctionService } from './functions/function-service'
import type { Manifest } from './manifest'
import { keepDocuments } from './wechat/keep-documents'

/** Adds the manifest's documents whose _id is not there yet. */
export const seedCollections = (database: Database, manifest: Manifest): void => {
  for (const [collection, documents] of Object.entries(manifest.seed)) {
    if (documents.length > 0) database.insertMissing(collection, documents)
  }
}

/**
 * Makes the manifest's first calls, in order, once in the life of a data folder. When one fails the rest is
 * still tried, and all are tried again at the next start.
 */
export const makeFirstCalls = async (
  database: Database,
  manifest: Manifest,
  functions: FunctionService,
): Promise<void> => {
  const state = keepDocuments(database, 'state', z.object({ done: z.boolean() }))
  if (manifest.firstCalls.length === 0 || state.get('firstCalls')) return
  let failed = 0
  for (const { function: functionName, openid, event } of manifest.firstCalls) {
    if (!functions.find(functionName))
      throw new Error(`manifest: firstCalls names no function ${functionName}`)
    const given = { functionName, openid, source: 'wx_client', event: JSON.stringify(event) }
    const { outcome } = await functions.invoke(given)
    const error = outcomeError(outcome)?.errMsg
    const refused = outcome.kind === 'done' && !outcome.ok ? (outcome.errorCode ?? 'ok is false') : undefined
    if (error === undefined && refused === undefined) continue
    failed += 1
    console.error(`first call ${functionName} ${String(event.path ?? '')} failed: ${error ?? refused}`)
  }
  functions.rest()
  if (failed === 0) state.put('firstCalls', { done: true })
}
