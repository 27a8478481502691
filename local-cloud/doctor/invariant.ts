import * as z from 'zod'

/**
 * One thing a project says is always true of its documents. `aggregate` finds what contradicts it: it must return
 * no rows. It is run over pieces of the collection, so a stage may compare a document with others through
 * `$lookup` alone.
 */
export const invariantSchema = z.object({
  name: z.string().min(1),
  /** What holds, in words for whoever reads the report. */
  says: z.string().min(1),
  collection: z.string().min(1),
  aggregate: z
    .array(
      z
        .record(z.string().startsWith('$'), z.unknown())
        .refine((stage) => Object.keys(stage).length === 1, 'a stage has exactly one operator'),
    )
    .min(1),
  /** Holds only once the project has repaired what a crash between two writes left behind. */
  afterRepair: z.boolean().default(false),
})
export type Invariant = z.infer<typeof invariantSchema>
