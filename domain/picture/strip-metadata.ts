import { invalid, letters, startsWith } from './bytes'
import { stripJpeg } from './strip-jpeg'
import { PNG_SIGNATURE, stripPng } from './strip-png'
import { stripWebp } from './strip-webp'

/** The kinds of pictures that are kept, named as their files end. */
export const PICTURE_KINDS = ['jpg', 'png', 'webp'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

/** Bytes of a picture that is taken; phones make them smaller before they send. */
export const MOST_PICTURE_BYTES = 5 * 1024 * 1024

const STRIP: Record<PictureKind, (bytes: Uint8Array) => Uint8Array> = {
  jpg: stripJpeg,
  png: stripPng,
  webp: stripWebp,
}

/** What a file is by its first bytes, whatever it is called; null: no picture we take. */
const kindOf = (bytes: Uint8Array): PictureKind | null => {
  if (startsWith(bytes, '\xff\xd8\xff')) return 'jpg'
  if (startsWith(bytes, PNG_SIGNATURE)) return 'png'
  return startsWith(bytes, 'RIFF') && letters(bytes.subarray(8, 12)) === 'WEBP' ? 'webp' : null
}

/**
 * The picture without position, camera, time, words and small copies of itself. Throws PICTURE_INVALID when it is
 * larger than 5 MB, none of the three kinds, or torn.
 */
export const stripMetadata = (bytes: Uint8Array): { kind: PictureKind; bytes: Uint8Array } => {
  if (bytes.length > MOST_PICTURE_BYTES) throw invalid(`a picture of ${bytes.length} bytes`)
  const kind = kindOf(bytes)
  if (kind === null) throw invalid('neither JPEG, PNG nor WebP')
  return { kind, bytes: STRIP[kind](bytes) }
}
