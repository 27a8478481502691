/**
 * The codes the SDK knows (it maps them to -502001 and so on; unknown ones become -501001), and one of ours for
 * what the local cloud does not play.
 */
export type DatabaseErrorCode =
  | 'DATABASE_REQUEST_FAILED'
  | 'DATABASE_COLLECTION_NOT_EXIST'
  | 'DATABASE_COLLECTION_ALREADY_EXIST'
  | 'DATABASE_TRANSACTION_CONFLICT'
  | 'INVALID_PARAM'
  | 'NOT_IMPLEMENTED_LOCALLY'

export type DatabaseError = Error & { databaseCode: DatabaseErrorCode }

/** An error that reaches the SDK as `{code, message}`. */
export const databaseError = (databaseCode: DatabaseErrorCode, message: string): DatabaseError =>
  Object.assign(new Error(message), { databaseCode })

export const requestFailed = (message: string): DatabaseError =>
  databaseError('DATABASE_REQUEST_FAILED', message)

/** What the cloud may know but this database does not play; `name` is the action, stage or operator. */
export const notImplemented = (name: string): DatabaseError =>
  databaseError('NOT_IMPLEMENTED_LOCALLY', `${name} is not implemented in the local cloud`)

export const isDatabaseError = (error: unknown): error is DatabaseError =>
  error instanceof Error && 'databaseCode' in error
