import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { Meta } from '../../cloudfunctions/_kit/procedure'

/** One procedure as others see it: where it is, who may call it, what goes in and comes out (JSON Schema). */
export type ProcedureDescription = {
  function: string
  path: string
  kind: 'query' | 'mutation'
  roles: readonly string[]
  description: string
  input: unknown
  output: unknown
}

type ProcedureDefinition = { _def: { type: string; meta?: Meta; inputs: z.ZodType[]; output?: z.ZodType } }
type RouterModule = Record<string, { _def?: { procedures?: Record<string, ProcedureDefinition> } }>

const sources = path.resolve(__dirname, '../../cloudfunctions')

const describeSchema = (schema: z.ZodType | undefined, io: 'input' | 'output'): unknown =>
  schema === undefined ? null : z.toJSONSchema(schema, { io, unrepresentable: 'any' })

const describeProcedure = (fn: string, name: string, { _def }: ProcedureDefinition): ProcedureDescription => {
  if (!_def.meta) throw new Error(`${fn}.${name} has no meta: make it with riderProcedure or staffProcedure`)
  if (!_def.output) throw new Error(`${fn}.${name} has no output schema: documents would leak to the phone`)
  return {
    function: fn,
    path: name,
    kind: _def.type === 'mutation' ? 'mutation' : 'query',
    roles: _def.meta.roles,
    description: _def.meta.description,
    input: describeSchema(_def.inputs[0], 'input'),
    output: describeSchema(_def.output, 'output'),
  }
}

const proceduresOf = async (fn: string): Promise<[string, ProcedureDefinition][]> => {
  const file = path.join(sources, fn, 'router.ts')
  if (!existsSync(file)) return []
  const loaded = (await import(file)) as RouterModule
  return Object.values(loaded).flatMap((value) => Object.entries(value._def?.procedures ?? {}))
}

/** Every procedure of every function, read from the routers themselves, so the description cannot drift. */
export const describeApi = async (): Promise<ProcedureDescription[]> => {
  const functions = readdirSync(sources).filter((name) => !name.startsWith('_'))
  const found: ProcedureDescription[] = []
  for (const fn of functions) {
    for (const [name, procedure] of await proceduresOf(fn)) found.push(describeProcedure(fn, name, procedure))
  }
  return found
}
