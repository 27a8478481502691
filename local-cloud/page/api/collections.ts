import * as z from 'zod'
import { getJson } from './fetch-json'

const ZCollection = z.object({ name: z.string(), count: z.number() })

const ZPage = z.object({ total: z.number(), documents: z.array(z.record(z.string(), z.unknown())) })
type DocumentPage = z.infer<typeof ZPage>

/** The collections and how many documents each holds. */
export const listCollections = async (): Promise<z.infer<typeof ZCollection>[]> =>
  (await getJson('/local/collections', z.object({ collections: z.array(ZCollection) }))).collections

/** One page of a collection's documents. */
export const readDocuments = (name: string, skip: number, limit: number): Promise<DocumentPage> =>
  getJson(`/local/collections/${encodeURIComponent(name)}?skip=${skip}&limit=${limit}`, ZPage)
