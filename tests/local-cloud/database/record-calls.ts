/** Remembers which of the SDK's names the building of a case touches, without an SDK: every name answers. */
export type Recorder = { names: Set<string>; start(owner: string): never; note(value: unknown): void }

/** What a call gives, by the name it was called on: a command gives a chain, a pipeline itself, … */
const OWNER_AFTER: Record<string, string> = {
  db: 'db',
  command: 'chain',
  chain: 'chain',
  pipeline: 'pipeline',
  inner: 'inner',
  collection: 'query',
  query: 'query',
  document: 'document',
  aggregate: 'expression',
  project: 'projection',
  Geo: 'geometry',
}
const SPECIAL: Record<string, string> = {
  'db.command': 'command',
  'db.Geo': 'Geo',
  'db.collection': 'collection',
  'collection.doc': 'document',
  'collection.aggregate': 'pipeline',
  'query.aggregate': 'pipeline',
  'command.aggregate': 'aggregate',
  'command.project': 'project',
  'aggregate.pipeline': 'inner',
}

/** Keys that begin with a dollar, wherever they stand: how a case writes an operator the SDK has no method for. */
const dollarNames = (value: unknown, into: Set<string>): void => {
  if (value === null || typeof value !== 'object' || value instanceof Date) return
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$')) into.add(name)
    if (typeof inner !== 'function') dollarNames(inner, into)
  }
}

export const recordCalls = (): Recorder => {
  const names = new Set<string>()
  const note = (value: unknown): void => dollarNames(value, names)
  const stand = (owner: string): never => {
    const answer = new Proxy(() => undefined, {
      get(_, name) {
        if (typeof name !== 'string' || name === 'then' || name === 'toJSON') return undefined
        names.add(`${owner}.${name}`)
        const special = SPECIAL[`${owner}.${name}`]
        if (name === '_db') return stand('db')
        if (special === 'command' || special === 'Geo' || special === 'aggregate' || special === 'project')
          return stand(special)
        return (...given: unknown[]) => {
          for (const one of given) note(one)
          return stand(special ?? OWNER_AFTER[owner] ?? owner)
        }
      },
      ownKeys: () => ['prototype'],
    })
    // The cases take the SDK's own types; here nothing but the names is asked of it.
    return answer as never
  }
  return { names, start: stand, note }
}
