import { letters, viewOf } from './bytes'
import { readOrientation } from './orientation'
import type { PictureKind } from './strip-metadata'

type Size = { width: number; height: number }

const FIRST_SEGMENT = 2
const APP1 = 0xe1
/** Orientations from this one on lie on their side. */
const ON_ITS_SIDE = 5
const THINNEST = 0.1
const WIDEST = 10

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

/** From the frame's header, turned as the picture is held (ITU T.81 B.2.2). */
const jpegSize = (bytes: Uint8Array): Size => {
  const view = viewOf(bytes)
  let isTurned = false
  for (let at = FIRST_SEGMENT; at + 9 < bytes.length; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1)
    const content = bytes.subarray(at + 4, at + 2 + view.getUint16(at + 2))
    if (marker === APP1) isTurned = readOrientation(content) >= ON_ITS_SIDE
    if (!isFrame(marker)) continue
    const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
    return isTurned ? { width: height, height: width } : { width, height }
  }
  return { width: 1, height: 1 }
}

const pngSize = (bytes: Uint8Array): Size => {
  const view = viewOf(bytes)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

/** RFC 9649: the extended header's canvas, or the first frame's own size. */
const webpSize = (bytes: Uint8Array): Size => {
  const view = viewOf(bytes)
  const name = letters(bytes.subarray(12, 16))
  if (name === 'VP8X') {
    return {
      width: 1 + (view.getUint32(24, true) & 0xffffff),
      height: 1 + (view.getUint32(26, true) >>> 8),
    }
  }
  if (name === 'VP8L') {
    const bits = view.getUint32(21, true)
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
}

const SIZE: Record<PictureKind, (bytes: Uint8Array) => Size> = {
  jpg: jpegSize,
  png: pngSize,
  webp: webpSize,
}

/**
 * Width / height of a stripped picture as it is looked at, so that a list keeps its room before it has arrived. Never
 * throws: a header nobody understands counts as a square.
 */
export const shapeOf = (kind: PictureKind, bytes: Uint8Array): number => {
  try {
    const { width, height } = SIZE[kind](bytes)
    const shape = width / height
    return Number.isFinite(shape) && shape > 0 ? Math.min(WIDEST, Math.max(THINNEST, shape)) : 1
  } catch {
    return 1
  }
}
