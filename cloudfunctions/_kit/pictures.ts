import { createHash } from 'node:crypto'
import * as z from 'zod'
import { AppError } from '../../domain/errors'
import { shapeOf } from '../../domain/picture/picture-shape'
import type { KeptPicture } from '../../domain/picture/schema'
import { PICTURE_KINDS, type PictureKind, stripMetadata } from '../../domain/picture/strip-metadata'
import { deleteFile, downloadFile, readEnv, uploadFile } from './cloud'

type KeepInput = {
  /** What the phone's upload answered: `cloud://<env>.<bucket>/inbox/…`. */
  fileId: string
  /** The drawer, `report` say. */
  place: string
  /** The name it is kept under; nobody can guess one that comes from `derivedId`. */
  id: string
}

const FILE_ID = /^cloud:\/\/([A-Za-z0-9._-]+)\/inbox\/[A-Za-z0-9._-]{1,120}$/
const PLACE = /^[a-z][a-z0-9-]{0,30}$/
const NAME = /^[A-Za-z0-9_-]{8,96}$/
const FILE_IS_GONE = 'STORAGE_FILE_NONEXIST'

const ZDownload = z.object({ fileContent: z.instanceof(Buffer) })
const ZUpload = z.object({ fileID: z.string() })

/** The part of a file id before the path; throws PICTURE_INVALID for what does not lie in our own inbox. */
const bucketOf = (fileId: string): string => {
  const bucket = FILE_ID.exec(fileId)?.[1]
  if (!bucket?.startsWith(`${readEnv()}.`)) {
    throw new AppError('PICTURE_INVALID', {
      field: 'fileId',
      message: 'not in the inbox of this environment',
    })
  }
  return bucket
}

/** The bytes of a file; null when there is no such file. */
const download = async (fileID: string): Promise<Buffer | null> => {
  try {
    return ZDownload.parse(await downloadFile({ fileID })).fileContent
  } catch (error) {
    const { code, message = '' } = Object(error) as { code?: unknown; message?: string }
    if (code === FILE_IS_GONE || /NONEXIST|Status:404/.test(message)) return null
    throw error
  }
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const pathOf = ({ place, id }: KeepInput, kind: PictureKind): string => `kept/${place}/${id}.${kind}`

/** What an earlier call made of a picture whose original is gone by now. */
const findKept = async (input: KeepInput, bucket: string): Promise<KeptPicture | null> => {
  for (const kind of PICTURE_KINDS) {
    const fileId = `cloud://${bucket}/${pathOf(input, kind)}`
    const bytes = await download(fileId)
    if (bytes) return { fileId, kind, sha256: hashOf(bytes), shape: shapeOf(kind, bytes) }
  }
  return null
}

/**
 * Takes an uploaded picture over: without position, camera, time and words of its file it is stored as
 * `kept/<place>/<id>.<jpg|png|webp>`, and the original is removed. The same call again finds what the first one made,
 * so an id must stand for one picture. Costs no database operation. Throws PICTURE_INVALID (field `fileId`): another
 * environment's or folder's file, over 5 MB, no picture, torn, or never arrived.
 */
export const keepPicture = async (input: KeepInput): Promise<KeptPicture> => {
  if (!PLACE.test(input.place) || !NAME.test(input.id)) throw new Error(`no name: ${input.place}/${input.id}`)
  const bucket = bucketOf(input.fileId)
  const original = await download(input.fileId)
  if (original === null) {
    const kept = await findKept(input, bucket)
    if (kept) return kept
    throw new AppError('PICTURE_INVALID', { field: 'fileId', message: 'the file is not there' })
  }
  const { kind, bytes } = stripMetadata(original)
  const fileContent = Buffer.from(bytes)
  const { fileID } = ZUpload.parse(await uploadFile({ cloudPath: pathOf(input, kind), fileContent }))
  await deleteFile({ fileList: [input.fileId] })
  return { fileId: fileID, kind, sha256: hashOf(bytes), shape: shapeOf(kind, bytes) }
}
