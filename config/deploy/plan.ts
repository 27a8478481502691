/** What a deployment makes, as data: `--plan` prints it, `apply.ts` carries it out, a test reads it. */
export type FunctionConfig = {
  timeout?: number
  permissions?: { openapi?: string[] }
  triggers?: { name: string; type: string; config: string }[]
}

type Index = { name: string; unique: boolean; fields: { field: string; direction: 1 | -1 }[] }

export type Manifest = {
  collections: { name: string; indexes: Index[] }[]
  seed: Record<string, Record<string, unknown>[]>
  secretNames: string[]
}

export type Step =
  | { kind: 'collection'; name: string; indexes: Index[] }
  | { kind: 'documents'; collection: string; documents: Record<string, unknown>[] }
  | { kind: 'function'; name: string; timeoutSeconds: number; triggers: FunctionConfig['triggers'] }
  | { kind: 'byHand'; what: string }

export type PlanInput = {
  manifest: Manifest
  functions: { name: string; config: FunctionConfig }[]
  /** OPENIDs that become administrators; the only staff a deployment creates. */
  adminOpenids: string[]
}

/** People of the sample street exist in the local cloud alone. */
const SAMPLE_ONLY = new Set(['staff'])
const DEFAULT_TIMEOUT_SECONDS = 3

const adminDocument = (openid: string) => ({ _id: openid, name: '管理员', roles: ['admin'], active: true })

const planDocuments = ({ manifest, adminOpenids }: PlanInput): Step[] => {
  const street: Step[] = Object.entries(manifest.seed)
    .filter(([collection]) => !SAMPLE_ONLY.has(collection))
    .map(([collection, documents]) => ({ kind: 'documents', collection, documents }))
  if (adminOpenids.length === 0) return street
  return [...street, { kind: 'documents', collection: 'staff', documents: adminOpenids.map(adminDocument) }]
}

const planByHand = ({ functions, adminOpenids }: PlanInput): Step[] => {
  const openapi = functions.filter(({ config }) => (config.permissions?.openapi ?? []).length > 0)
  const uploads = openapi.map(
    ({ name, config }): Step => ({
      kind: 'byHand',
      what: `upload ${name} once with WeChat DevTools: only it grants ${config.permissions?.openapi?.join(', ')}`,
    }),
  )
  const collections: Step = {
    kind: 'byHand',
    what: 'set every collection to ADMINONLY (所有用户不可读写) in the console',
  }
  const admin: Step = { kind: 'byHand', what: 'no administrator yet: set ADMIN_OPENIDS and deploy again' }
  return [...uploads, collections, ...(adminOpenids.length === 0 ? [admin] : [])]
}

/** Collections first, then the street's documents, then functions; what no command can do comes last, by name. */
export const makePlan = (input: PlanInput): Step[] => [
  ...input.manifest.collections.map(({ name, indexes }): Step => ({ kind: 'collection', name, indexes })),
  ...planDocuments(input),
  ...input.functions.map(
    ({ name, config }): Step => ({
      kind: 'function',
      name,
      timeoutSeconds: config.timeout ?? DEFAULT_TIMEOUT_SECONDS,
      triggers: config.triggers,
    }),
  ),
  ...planByHand(input),
]

/** One step as a line for a person. */
export const describeStep = (step: Step): string => {
  if (step.kind === 'collection') {
    const indexes = step.indexes.map((index) => index.name).join(', ')
    return `collection ${step.name}${indexes ? ` with indexes ${indexes}` : ''}`
  }
  if (step.kind === 'documents')
    return `documents ${step.collection}: ${step.documents.length}, those missing are added`
  if (step.kind === 'byHand') return `by hand: ${step.what}`
  const triggers = step.triggers?.map((trigger) => `, timer ${trigger.config}`).join('') ?? ''
  return `function ${step.name} (timeout ${step.timeoutSeconds} s${triggers})`
}
