import * as z from 'zod'
import type { WireAnswer } from '../database/open-database'
import { defaultMaxAge, describeFile } from './describe-file'
import { type FileStore, isCloudPath } from './file-store'
import type { TemporaryAddresses } from './temporary-address'

export type StorageActions = Record<string, (parameters: Record<string, unknown>) => Promise<WireAnswer>>

const wrong = (message: string): WireAnswer => ({ code: 'INVALID_PARAM', message })
const uploadMaxAge = 900

const uploadSchema = z.object({ path: z.string() })
const downloadSchema = z.object({
  file_list: z
    .array(z.object({ fileid: z.string(), max_age: z.number().int().positive().optional() }))
    .max(50),
})
const copySchema = z.object({
  file_list: z
    .array(
      z.object({
        src_path: z.string(),
        dst_path: z.string(),
        overwrite: z.boolean().default(true),
        remove_original: z.boolean().default(false),
      }),
    )
    .max(50),
})
type Copy = z.infer<typeof copySchema>['file_list'][number]
const deleteSchema = z.object({ fileid_list: z.array(z.string()).max(50) })

/** The `storage.*` actions of the wire protocol over a file store. */
export const createStorageActions = (files: FileStore, addresses: TemporaryAddresses): StorageActions => {
  const getUploadMetadata = async (parameters: Record<string, unknown>): Promise<WireAnswer> => {
    const { success, data } = uploadSchema.safeParse(parameters)
    if (!success || !isCloudPath(data.path)) return wrong('path must be relative, without empty parts or ..')
    const fileId = files.idOf(data.path)
    const url = addresses.make('put', data.path, uploadMaxAge)
    return {
      data: { url, token: 'local', authorization: 'local', fileId, cosFileId: encodeURIComponent(fileId) },
    }
  }
  const describe = async (fileId: string, maxAge: number) => {
    const described = await describeFile(files, addresses, fileId, maxAge)
    // The SDK applies encodeURI before it downloads; an address that is encoded already would break.
    return { ...described, tempFileURL: decodeURI(described.tempFileURL) }
  }
  const batchGetDownloadUrl = async (parameters: Record<string, unknown>): Promise<WireAnswer> => {
    const { success, data } = downloadSchema.safeParse(parameters)
    if (!success) return wrong('file_list must hold at most 50 file ids')
    const list = data.file_list.map((file) => describe(file.fileid, file.max_age ?? defaultMaxAge))
    return { data: { download_list: await Promise.all(list) } }
  }
  const remove = async (fileId: string) => {
    const path = files.pathOf(fileId)
    const removed = path !== undefined && (await files.remove(path))
    return { fileID: fileId, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
  }
  const batchDeleteFile = async (parameters: Record<string, unknown>): Promise<WireAnswer> => {
    const { success, data } = deleteSchema.safeParse(parameters)
    if (!success) return wrong('fileid_list must hold at most 50 file ids')
    return { data: { delete_list: await Promise.all(data.fileid_list.map(remove)) } }
  }
  const copy = async ({ src_path, dst_path, overwrite, remove_original }: Copy) => {
    const fileID = files.idOf(dst_path)
    if (!isCloudPath(src_path) || !isCloudPath(dst_path)) return { fileID, code: 'INVALID_PARAM' }
    if ((await files.size(src_path)) === undefined) return { fileID, code: 'STORAGE_FILE_NONEXIST' }
    const taken = !overwrite && (await files.size(dst_path)) !== undefined
    if (taken) return { fileID, code: 'STORAGE_FILE_EXIST' }
    await files.write(dst_path, files.read(src_path))
    if (remove_original) await files.remove(src_path)
    return { fileID, code: 'SUCCESS' }
  }
  const batchCopyFile = async (parameters: Record<string, unknown>): Promise<WireAnswer> => {
    const { success, data } = copySchema.safeParse(parameters)
    if (!success) return wrong('file_list must hold at most 50 files with src_path and dst_path')
    const copied = []
    // One after the other: a later one may copy what an earlier one made.
    for (const item of data.file_list) copied.push(await copy(item))
    return { data: { copy_list: copied } }
  }
  return {
    'storage.batchCopyFile': batchCopyFile,
    'storage.getUploadMetadata': getUploadMetadata,
    'storage.batchGetDownloadUrl': batchGetDownloadUrl,
    'storage.batchDeleteFile': batchDeleteFile,
  }
}
