import * as z from 'zod'
import { addMinutes, type Instant } from '../../domain/time'
import { readClock } from './clock'
import { command, deleteFile, getTempFileURL, uploadFile } from './cloud'
import { documentsOf } from './documents'

const ZUploaded = z.object({ fileID: z.string() })
const ZAddresses = z.object({ fileList: z.array(z.object({ tempFileURL: z.string() })).min(1) })
/** An address of an export ends after ten minutes (seconds). */
const ADDRESS_SECONDS = 600
/** The file itself goes a while after its address, so that a slow phone still finishes loading it. */
const KEPT_MINUTES = 30
/** As many files as the storage removes in one call. */
const MOST_AT_ONCE = 50

/**
 * Keeps a file that leaves the street in the cloud storage, under `exports/` and a path whoever asks for it cannot
 * guess (make it from `derivedId` and the request id), and gives it an address that ends soon. That it has to go is
 * written down before it is there. Repeated it overwrites itself. One database operation.
 */
export const storeExport = async (path: string, file: Buffer): Promise<{ fileId: string; url: string }> => {
  const cloudPath = `exports/${path}`
  await documentsOf('exports').insertOnce({ _id: cloudPath, until: addMinutes(readClock(), KEPT_MINUTES) })
  const { fileID } = ZUploaded.parse(await uploadFile({ cloudPath, fileContent: file }))
  const { fileList } = ZAddresses.parse(
    await getTempFileURL({ fileList: [{ fileID, maxAge: ADDRESS_SECONDS }] as unknown as string[] }),
  )
  return { fileId: fileID, url: fileList[0]?.tempFileURL ?? '' }
}

/**
 * Removes exports whose time is over, the oldest first; how many. Their file ids are nowhere (a crash may have come
 * before the storage answered one), so each is overwritten with nothing first, which answers it. Repeatable.
 */
export const sweepExports = async (now: Instant): Promise<number> => {
  const over = await documentsOf('exports').list({
    where: { until: command.lt(now) },
    orderBy: [['until', 'asc']],
    limit: MOST_AT_ONCE,
  })
  if (over.length === 0) return 0
  const fileList = await Promise.all(
    over.map(
      async ({ _id: cloudPath }) =>
        ZUploaded.parse(await uploadFile({ cloudPath, fileContent: Buffer.from('\n') })).fileID,
    ),
  )
  await deleteFile({ fileList })
  return documentsOf('exports').removeAll({ _id: command.in(over.map(({ _id }) => _id)) })
}
