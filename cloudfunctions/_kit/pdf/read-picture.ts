import { readJpeg } from './jpeg-picture'
import type { Picture } from './picture'
import { readPng } from './png-picture'

/** Reads a JPEG or PNG; null for anything else, so that whoever writes the page can say so in words. */
export const readPicture = (bytes: Buffer): Picture | null => {
  try {
    return readJpeg(bytes) ?? readPng(bytes)
  } catch {
    // Cut off or made up: a broken picture is no picture.
    return null
  }
}
