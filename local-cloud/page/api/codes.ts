import * as z from 'zod'
import { getJson, postJson } from './fetch-json'

const ZCode = z.object({
  id: z.string(),
  page: z.string(),
  scene: z.string(),
  image: z.string(),
})
export type Code = z.infer<typeof ZCode>
/** What a camera reads from a code. */
export type Scanned = Pick<Code, 'page' | 'scene'>

/** Every mini-program code the functions had made. */
export const listCodes = async (): Promise<Code[]> =>
  (await getJson('/local/codes', z.object({ codes: z.array(ZCode) }))).codes

/** Reads the code in a picture; `image` is base64 PNG. Rejects when there is none. */
export const readCode = (image: string): Promise<Scanned> =>
  postJson('/local/scan', { image }, z.object({ page: z.string(), scene: z.string() }))
