/**
 * A picture as a PDF holds it: an image dictionary without its length, the bytes, and an alpha channel of its own.
 * `width` and `height` are those a person sees; `turn` maps the unit square of the stored picture onto what they see.
 */
export type Picture = {
  width: number
  height: number
  dictionary: string
  bytes: Buffer
  alpha: { dictionary: string; bytes: Buffer } | null
  turn: readonly [number, number, number, number, number, number]
}

export const UPRIGHT: Picture['turn'] = [1, 0, 0, 1, 0, 0]
