import type { OpenSdk } from './open-sdk'

type Answer = { code?: string; message?: string }

/** Empties a collection and fills it, without the SDK: it would not take `_id` first or arrays of documents whole. */
export const seed = async (
  sdk: OpenSdk,
  collection: string,
  docs: Record<string, unknown>[],
): Promise<void> => {
  const answer: Answer = sdk
    .database()
    .run({ action: 'database.removeDocument', collectionName: collection, query: '{}', multi: true })
  if (answer.code !== undefined) throw new Error(answer.message)
  sdk.database().insertMissing(collection, docs)
}
