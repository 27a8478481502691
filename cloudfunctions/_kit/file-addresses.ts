import * as z from 'zod'
import { getTempFileURL } from './cloud'

const ZAddresses = z.object({ fileList: z.array(z.object({ fileID: z.string(), tempFileURL: z.string() })) })
/** An address of somebody's file ends after ten minutes (seconds). */
const ADDRESS_SECONDS = 600
/** WeChat answers at most so many at once. */
const BATCH = 50

/** Addresses that end soon, by file; a file that is gone has none. No database operation. */
export const addressesOf = async (fileIds: readonly string[]): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  const wanted = [...new Set(fileIds)]
  for (let from = 0; from < wanted.length; from += BATCH) {
    // The SDK takes an age with each file; its types know names alone.
    const fileList = wanted.slice(from, from + BATCH).map((fileID) => ({ fileID, maxAge: ADDRESS_SECONDS }))
    const answer = ZAddresses.parse(await getTempFileURL({ fileList: fileList as unknown as string[] }))
    for (const { fileID, tempFileURL } of answer.fileList) if (tempFileURL) found.set(fileID, tempFileURL)
  }
  return found
}
