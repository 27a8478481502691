import * as z from 'zod'
import { deleteJson, getJson, postFile, postForFile, postJson } from './fetch-json'

const ZSnapshot = z.object({
  file: z.string(),
  bytes: z.number(),
  /** ISO, real time. */
  at: z.string(),
})
export type KeptSnapshot = z.infer<typeof ZSnapshot>
const ZCounts = z.object({ documents: z.number(), files: z.number() })

/** The snapshots kept in the data folder, newest first. */
export const listSnapshots = async (): Promise<KeptSnapshot[]> =>
  (await getJson('/local/snapshots', z.object({ snapshots: z.array(ZSnapshot) }))).snapshots

/** Keeps the whole state under a name; one of the same name is replaced. */
export const takeSnapshot = (file: string): Promise<z.infer<typeof ZCounts>> =>
  postJson('/local/snapshot', { file }, ZCounts)

export const downloadSnapshot = (): Promise<Blob> => postForFile('/local/snapshot')

/** Replaces everything by a kept snapshot, or by one of this computer. Rejects, and changes nothing, when it cannot. */
export const restoreSnapshot = async (from: string | File): Promise<void> => {
  if (typeof from === 'string') await postJson('/local/restore', { file: from }, ZCounts)
  else await postFile('/local/restore', from, ZCounts)
}

export const removeSnapshot = (file: string): Promise<void> => deleteJson('/local/snapshots', { file })
