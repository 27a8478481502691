import * as z from 'zod'
import { deleteJson, getJson } from './fetch-json'

const ZFile = z.object({
  fileId: z.string(),
  path: z.string(),
  /** Bytes. */
  size: z.number(),
  /** ISO, real time. */
  at: z.string(),
  /** Opens it for an hour. */
  url: z.string(),
})
export type StoredFile = z.infer<typeof ZFile>

/** Every file in cloud storage. */
export const listFiles = async (): Promise<StoredFile[]> =>
  (await getJson('/local/files', z.object({ files: z.array(ZFile) }))).files

export const removeFile = (fileId: string): Promise<void> => deleteJson('/local/files', { fileId })
