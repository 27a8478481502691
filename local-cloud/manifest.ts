import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import { invariantSchema } from './doctor/invariant'

const indexField = z.object({
  field: z.string().min(1),
  direction: z.union([z.literal(1), z.literal(-1), z.literal('2dsphere')]),
})
const index = z.object({ name: z.string().min(1), unique: z.boolean(), fields: z.array(indexField).min(1) })
const collection = z.object({ name: z.string().min(1), indexes: z.array(index).default([]) })
const template = z.object({
  id: z.string().min(1),
  title: z.string(),
  fields: z.record(z.string(), z.string()),
})
const procedure = z.object({
  function: z.string(),
  path: z.string(),
  kind: z.enum(['query', 'mutation']),
  roles: z.array(z.string()),
  description: z.string(),
  input: z.unknown().nullable(),
  output: z.unknown().nullable(),
})
const person = z.object({
  openid: z.string().min(1),
  name: z.string(),
  note: z.string().optional(),
  phone: z.string().optional(),
})
const firstCall = z.object({
  function: z.string(),
  openid: z.string(),
  event: z.record(z.string(), z.unknown()),
})

/** Everything the local cloud is told about a project beside its functions folder. */
const fields = z.object({
  appId: z.string().default('wx0000000000000000'),
  envId: z.string().regex(/^[\w-]+$/),
  collections: z.array(collection).default([]),
  invariants: z.array(invariantSchema).default([]),
  templates: z.array(template).default([]),
  /** Every page of the mini-program; without it any well-formed path counts as one. */
  pages: z.array(z.string()).optional(),
  /** Which function receives an event WeChat pushes, such as wxa_media_check. */
  messagePush: z.record(z.string(), z.string()).default({}),
  api: z.array(procedure).default([]),
  seed: z.record(z.string(), z.array(z.looseObject({ _id: z.string() }))).default({}),
  people: z.array(person).default([]),
  firstCalls: z.array(firstCall).default([]),
  secretNames: z.array(z.string()).default([]),
  env: z.record(z.string(), z.string()).default({}),
})
const manifestSchema = fields.refine(
  ({ collections, invariants }) => {
    const names = new Set(collections.map(({ name }) => name))
    return invariants.every((invariant) => names.has(invariant.collection))
  },
  { path: ['invariants'], message: 'an invariant is about a collection that is not declared' },
)
export type Manifest = z.infer<typeof manifestSchema>
export type MessageTemplate = Manifest['templates'][number]
export type Person = Manifest['people'][number]

/**
 * Reads and checks a manifest file. A project without one gets an empty manifest, so that bare functions run.
 * Throws an Error listing each wrong field by its path.
 */
export const readManifest = (file: string): Manifest => {
  if (!existsSync(file)) return manifestSchema.parse({ envId: 'local' })
  const checked = manifestSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!checked.success) throw new Error(`manifest ${file}:\n${z.prettifyError(checked.error)}`)
  return checked.data
}
