import * as z from 'zod'
import { getTempFileURL, uploadFile } from './cloud'

const ZUploaded = z.object({ fileID: z.string() })
const ZAddresses = z.object({ fileList: z.array(z.object({ tempFileURL: z.string() })).min(1) })
/** An address of an export ends after ten minutes (seconds). */
const ADDRESS_SECONDS = 600

/**
 * Keeps a file that leaves the street in the cloud storage, under `exports/` and a path whoever asks for it cannot
 * guess (make it from `derivedId`), and gives it an address that ends soon. Repeated it overwrites itself.
 */
export const storeExport = async (path: string, file: Buffer): Promise<{ fileId: string; url: string }> => {
  const { fileID } = ZUploaded.parse(await uploadFile({ cloudPath: `exports/${path}`, fileContent: file }))
  const { fileList } = ZAddresses.parse(
    await getTempFileURL({ fileList: [{ fileID, maxAge: ADDRESS_SECONDS }] as unknown as string[] }),
  )
  return { fileId: fileID, url: fileList[0]?.tempFileURL ?? '' }
}
