type Schema = {
  type?: string | string[]
  properties?: Record<string, Schema>
  required?: string[]
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema
  pattern?: string
  minimum?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  default?: unknown
}

/** What is known of the record one looks for: by the name of a field, and words for any field that takes words. */
export type Known = { fields: Record<string, unknown>; words: readonly string[] }

const MOST_INPUTS = 24
const DAYS = ['2026-12-10', '2026-12-10T12:00:00.000+08:00', '2026-12', '12:00']

const fits = ({ pattern, minLength = 0, maxLength = 10_000 }: Schema, word: string): boolean =>
  word.length >= minLength &&
  word.length <= maxLength &&
  (pattern === undefined || new RegExp(pattern).test(word))

/** What a field takes that is no text; undefined for a text. */
const plainValuesOf = ({ type, minimum = 0 }: Schema): unknown[] | undefined => {
  if (type === 'boolean') return [true, false]
  if (type === 'null') return [null]
  return type === 'integer' || type === 'number' ? [Math.max(minimum, 0)] : undefined
}

const wordsOf = (name: string, schema: Schema, known: Known): string[] => {
  const fixed = known.fields[name]
  const words = [...known.words, ...DAYS].filter((word) => fits(schema, word))
  return typeof fixed === 'string' && fits(schema, fixed) ? [fixed, ...words] : words
}

/** Values a field takes, the likely ones first. */
const valuesOf = (name: string, schema: Schema, known: Known): unknown[] => {
  const either = schema.anyOf ?? schema.oneOf
  if (either) return either.flatMap((one) => valuesOf(name, one, known))
  if (schema.const !== undefined) return [schema.const]
  if (schema.enum) return schema.enum
  if (schema.type === 'array') return schema.minItems ? [valuesOf(name, schema.items ?? {}, known)] : [[]]
  if (schema.type === 'object') return probeInputs(schema, known)
  return plainValuesOf(schema) ?? wordsOf(name, schema, known)
}
/**
 * Inputs a procedure accepts, made from its JSON Schema: with all that is known, with what it asks for alone, with one
 * field more, and then one field after the other through all it takes.
 */
export const probeInputs = (raw: unknown, known: Known): unknown[] => {
  const schema = raw as Schema | null
  const either = schema?.anyOf ?? schema?.oneOf
  if (either) return either.flatMap((one) => probeInputs(one, known))
  if (schema === null || schema.properties === undefined) return [schema === null ? null : {}]
  const fields = Object.entries(schema.properties).map(
    ([name, field]) => [name, valuesOf(name, field, known)] as const,
  )
  const filled = fields.filter(([, values]) => values.length > 0)
  const first = Object.fromEntries(filled.map(([name, [value]]) => [name, value]))
  const least = Object.fromEntries(
    Object.entries(first).filter(([name]) => schema.required?.includes(name) ?? false),
  )
  const others = filled.flatMap(([name, values]) =>
    values.slice(1).map((value) => ({ ...first, [name]: value })),
  )
  const alone = filled.map(([name, [value]]) => ({ ...least, [name]: value }))
  return [first, least, ...alone, ...others].slice(0, MOST_INPUTS)
}
