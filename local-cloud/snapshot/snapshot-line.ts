import * as z from 'zod'

/**
 * A snapshot is one gzip file of JSON lines, so that it depends on no version of the database beneath:
 * header, then each collection with its documents (Extended JSON) in insertion order, each stored file with its
 * bytes, the functions' secrets, and at its end the counts, which tell a whole file from a cut one.
 */
export const headerSchema = z.object({
  snapshot: z.literal('local-cloud'),
  version: z.literal(1),
  envId: z.string(),
  /** Real time, ISO. */
  madeAt: z.string(),
  clock: z.object({ now: z.string(), virtual: z.boolean() }),
})
export type SnapshotHeader = z.infer<typeof headerSchema>

const countsSchema = z.object({ collections: z.number(), documents: z.number(), files: z.number() })
export type SnapshotCounts = z.infer<typeof countsSchema>

/** The many first: a line is compared with one after the other. */
export const lineSchema = z.union([
  z.tuple([z.literal('document'), z.record(z.string(), z.unknown())]),
  z.tuple([z.literal('bytes'), z.base64()]),
  z.tuple([z.literal('header'), headerSchema]),
  z.tuple([z.literal('collection'), z.string().min(1)]),
  z.tuple([z.literal('file'), z.string().min(1)]),
  z.tuple([z.literal('secrets'), z.record(z.string(), z.string())]),
  z.tuple([z.literal('end'), countsSchema]),
])
export type SnapshotLine = z.infer<typeof lineSchema>
