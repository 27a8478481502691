import * as z from 'zod'
import { ZId } from '../fields'

/** A stretch of the street that its observers look after, in metres from the entrance; `to` is no longer in it. */
export const ZGrid = z
  .object({
    id: ZId,
    name: z.string().min(1).max(10),
    from: z.number().int().min(0),
    to: z.number().int().positive(),
  })
  .refine(({ from, to }) => from < to, { message: 'from 要小于 to', path: ['to'] })
export type Grid = z.infer<typeof ZGrid>

/** In the order of the street; no two of them share a metre. */
export const ZGrids = z
  .array(ZGrid)
  .max(20)
  .refine((grids) => new Set(grids.map(({ id }) => id)).size === grids.length, {
    message: '网格的 id 不能重复',
  })
  .refine((grids) => grids.every(({ from }, index) => index === 0 || from >= (grids[index - 1]?.to ?? 0)), {
    message: '网格从街口往里写，不能重叠',
  })
