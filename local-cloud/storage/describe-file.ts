import type { FileStore } from './file-store'
import type { TemporaryAddresses } from './temporary-address'

/** WeChat's default for a temporary address: two hours, in seconds. */
export const defaultMaxAge = 7200

/** One file as a list of temporary addresses shows it; `tempFileURL` is empty when there is none. */
export type DescribedFile = {
  fileID: string
  code: 'SUCCESS' | 'STORAGE_FILE_NONEXIST'
  tempFileURL: string
  maxAge: number
}

/** The address of a stored file for `maxAge` seconds, encoded as an address has to be. */
export const describeFile = async (
  files: FileStore,
  addresses: TemporaryAddresses,
  fileID: string,
  maxAge: number,
): Promise<DescribedFile> => {
  const path = files.pathOf(fileID)
  if (path === undefined || (await files.size(path)) === undefined) {
    return { fileID, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '', maxAge }
  }
  return { fileID, code: 'SUCCESS', tempFileURL: addresses.make('get', path, maxAge), maxAge }
}
