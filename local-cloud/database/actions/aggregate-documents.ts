import { readStages } from '../aggregate/read-stages'
import { runPipeline } from '../aggregate/run-pipeline'
import type { Scope } from '../aggregate/scope'
import { isDatabaseError } from '../database-error'
import type { Action, Session } from '../session'
import { encodeAnswer } from './get-document'
import { readText } from './read-request'

/** Without a limit of its own a pipeline answers this many rows, on the server too. */
const DEFAULT_ROWS = 20

const joinable = (session: Session, name: string): ReturnType<Scope['collection']> => {
  try {
    return session.collection(name)
  } catch (error) {
    if (!isDatabaseError(error)) throw error
    session.warn(`lookup joins nothing: there is no collection ${name}`)
    return undefined
  }
}

/** `aggregate()…end()`. */
export const aggregateDocuments: Action = (session, request) => {
  const name = readText(request, 'collectionName')
  const stages = readStages(request, session.now)
  const scope: Scope = {
    collection: (other) => joinable(session, other),
    variables: { serverNow: new Date(session.now) },
  }
  const rows = runPipeline(scope, session.collection(name), stages)
  const isLimited = stages.some((stage) => stage.name === '$limit')
  if (!isLimited && rows.length > DEFAULT_ROWS) {
    session.warn(
      `aggregate on ${name} has ${rows.length} rows and answers ${DEFAULT_ROWS}, as the cloud does: add limit()`,
    )
  }
  return { data: { list: encodeAnswer(name, isLimited ? rows : rows.slice(0, DEFAULT_ROWS)) } }
}
