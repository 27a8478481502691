import * as z from 'zod'

/** A point of the street in GCJ-02 degrees, which WeChat's maps and positions speak. */
export const ZPosition = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
})
export type Position = z.infer<typeof ZPosition>
