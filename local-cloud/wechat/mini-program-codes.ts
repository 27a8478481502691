import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Database } from '../database/open-database'
import { isPage } from './is-page'
import { keepDocuments } from './keep-documents'
import { type OpenApiHandler, weChatError } from './open-api'
import { drawQr } from './qr-image'

const codeSchema = z.object({ id: z.string(), page: z.string(), scene: z.string(), at: z.string() })
export type MiniProgramCode = z.infer<typeof codeSchema>

const requestSchema = z.object({
  scene: z.string(),
  page: z.string().default(''),
  check_path: z.boolean().default(true),
  width: z.number().int().min(280).max(1280).default(430),
})
/** What WeChat lets a scene consist of: 1 to 32 of these. */
const scenePattern = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/** The text of the QR picture: what scanning it gives back. */
const codeText = (page: string, scene: string): string => `xxt:${page}?scene=${encodeURIComponent(scene)}`

/** The page and scene a scanned text stands for; undefined when it is no code of ours. */
export const parseCodeText = (text: string): { page: string; scene: string } | undefined => {
  const [, page, scene] = /^xxt:([^?]*)\?scene=(.*)$/.exec(text) ?? []
  if (page === undefined || scene === undefined) return undefined
  return { page, scene: decodeURIComponent(scene) }
}

export type MiniProgramCodes = {
  /** Newest first. */
  list(): MiniProgramCode[]
  /** The picture of a code made before. */
  image(id: string): Uint8Array | undefined
  getUnlimited: OpenApiHandler
}

/**
 * `wxacode.getUnlimited`. The picture is a QR code, because a mini-program code proper can only be drawn by
 * WeChat. A page that is malformed or not among the manifest's `pages` (if it lists them) is refused (41030).
 */
export const createMiniProgramCodes = (
  database: Database,
  pages: string[] | undefined,
  now: () => number,
): MiniProgramCodes => {
  const codes = keepDocuments(database, 'codes', codeSchema)
  const getUnlimited: OpenApiHandler = (input) => {
    const checked = requestSchema.safeParse(input)
    if (!checked.success) return weChatError(40097, `invalid args: ${z.prettifyError(checked.error)}`)
    const { page, scene, width, check_path } = checked.data
    if (!scenePattern.test(scene))
      return weChatError(40169, 'invalid length for scene, or invalid characters')
    if (!isPage(page, check_path ? pages : undefined)) return weChatError(41030, 'invalid page')
    const text = codeText(page, scene)
    const id = createHash('sha256').update(text).digest('hex').slice(0, 16)
    if (!codes.get(id)) codes.put(id, { id, page, scene, at: new Date(now()).toISOString() })
    return { body: drawQr(text, width), contentType: 'image/png' }
  }
  const image = (id: string): Uint8Array | undefined => {
    const code = codes.get(id)
    return code && drawQr(codeText(code.page, code.scene), 430)
  }
  const list = (): MiniProgramCode[] => codes.all().sort((a, b) => (a.at < b.at ? 1 : -1))
  return { list, image, getUnlimited }
}
