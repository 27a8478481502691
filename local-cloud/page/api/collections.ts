import * as z from 'zod'
import { deleteJson, getJson, postJson, putJson } from './fetch-json'

const ZCollection = z.object({ name: z.string(), count: z.number() })

const ZDocument = z.record(z.string(), z.unknown())
/** A document as Extended JSON. */
export type StoredDocument = z.infer<typeof ZDocument>

const ZPage = z.object({ total: z.number(), documents: z.array(ZDocument) })
type DocumentPage = z.infer<typeof ZPage>

const addressOf = (name: string): string => `/local/collections/${encodeURIComponent(name)}`

/** The collections and how many documents each holds. */
export const listCollections = async (): Promise<z.infer<typeof ZCollection>[]> =>
  (await getJson('/local/collections', z.object({ collections: z.array(ZCollection) }))).collections

/** One page of a collection's documents; `where` is a condition as JSON text, '' for all of them. */
export const readDocuments = (
  name: string,
  { where, skip, limit }: { where: string; skip: number; limit: number },
): Promise<DocumentPage> => {
  const condition = where === '' ? '' : `&where=${encodeURIComponent(where)}`
  return getJson(`${addressOf(name)}?skip=${skip}&limit=${limit}${condition}`, ZPage)
}

/** Adds a document; without an `_id` it gets one. Rejects when the `_id` is taken. */
export const addDocument = async (name: string, document: StoredDocument): Promise<void> => {
  await postJson(addressOf(name), { document }, z.unknown())
}

/** Replaces a document that still is as it was read; rejects when it has changed meanwhile. */
export const changeDocument = async (
  name: string,
  document: StoredDocument,
  was: StoredDocument,
): Promise<void> => {
  await putJson(addressOf(name), { document, was }, z.unknown())
}

export const removeDocument = (name: string, { _id }: StoredDocument): Promise<void> =>
  deleteJson(addressOf(name), { _id })
