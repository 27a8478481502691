import * as z from 'zod'
import type { Attachment } from '../../domain/appeal/parts-schema'
import type { Uploaded } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import { deleteFile, downloadFile, readEnv, uploadFile } from '../_kit/cloud'
import { keepPicture } from '../_kit/pictures'

const PLACE = 'appeal'
const MOST_BYTES = 1024 * 1024
const VOICE_ID = /^cloud:\/\/([A-Za-z0-9._-]+)\/inbox\/[A-Za-z0-9._-]{1,120}\.(mp3|aac)$/

const ZDownload = z.object({ fileContent: z.instanceof(Buffer) })
const ZUpload = z.object({ fileID: z.string() })

/** An MP3 begins with its ID3 tag or with a frame, an AAC stream with a frame: eleven bits set. */
const isVoice = (bytes: Buffer): boolean =>
  bytes.toString('latin1', 0, 3) === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0)

/** The bytes of a file; null when it is not there. */
const download = async (fileID: string): Promise<Buffer | null> => {
  try {
    return ZDownload.parse(await downloadFile({ fileID })).fileContent
  } catch {
    return null
  }
}

/**
 * Takes a recording over as `keepPicture` does a picture: checked, stored under a name nobody can guess, the upload
 * removed. Repeatable. Throws VOICE_INVALID.
 */
const keepVoice = async (fileId: string, id: string): Promise<string> => {
  const [, bucket = '', kind] = VOICE_ID.exec(fileId) ?? []
  if (!bucket.startsWith(`${readEnv()}.`)) throw new AppError('VOICE_INVALID', { field: 'file' })
  const path = `kept/${PLACE}/${id}.${kind}`
  const bytes = await download(fileId)
  if (bytes === null) {
    const kept = `cloud://${bucket}/${path}`
    if (await download(kept)) return kept
    throw new AppError('VOICE_INVALID', { field: 'file', message: 'the file is not there' })
  }
  if (bytes.length > MOST_BYTES || !isVoice(bytes)) throw new AppError('VOICE_INVALID', { field: 'file' })
  const { fileID } = ZUpload.parse(await uploadFile({ cloudPath: path, fileContent: bytes }))
  await deleteFile({ fileList: [fileId] })
  return fileID
}

/** Takes over what a phone has uploaded for a thread. Throws PICTURE_INVALID, VOICE_INVALID. */
export const keepFile = async ({ kind, fileId, seconds }: Uploaded, id: string): Promise<Attachment> => {
  if (kind === 'voice') return { kind, fileId: await keepVoice(fileId, id), seconds: seconds ?? 1 }
  return { kind, fileId: (await keepPicture({ fileId, place: PLACE, id })).fileId }
}

/** Removes files of an appeal for good; one that is gone already is no matter. */
export const dropFiles = async (fileIds: readonly string[]): Promise<void> => {
  for (let from = 0; from < fileIds.length; from += 50) {
    await deleteFile({ fileList: fileIds.slice(from, from + 50) })
  }
}
