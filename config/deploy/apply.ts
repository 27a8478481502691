import path from 'node:path'
import CloudBase from '@cloudbase/manager-node'
import type { Step } from './plan'

const DIST = path.resolve(__dirname, '../../dist/cloudfunctions')
const RUNTIME = 'Nodejs18.15'
const MEMORY_MB = 256

export type Account = { envId: string; secretId: string; secretKey: string }

type Manager = InstanceType<typeof CloudBase>

const applyCollection = async (manager: Manager, step: Extract<Step, { kind: 'collection' }>) => {
  await manager.database.createCollectionIfNotExists(step.name)
  for (const { name, unique, fields } of step.indexes) {
    const { Exists } = await manager.database.checkIndexExists(step.name, name)
    if (Exists) continue
    const keys = fields.map(({ field, direction }) => ({
      Name: field,
      Direction: String(direction) as '1' | '-1',
    }))
    const MgoKeySchema = { MgoIsUnique: unique, MgoIndexKeys: keys }
    await manager.database.updateCollection(step.name, { CreateIndexes: [{ IndexName: name, MgoKeySchema }] })
  }
}

/** Adds the documents whose id is missing and leaves the others alone: staff may have edited them since. */
const applyDocuments = async (manager: Manager, step: Extract<Step, { kind: 'documents' }>) => {
  const updates = step.documents.map(({ _id, ...rest }) => ({
    q: { _id },
    u: { $setOnInsert: rest },
    upsert: true,
  }))
  await manager.database.runCommands({
    MgoCommands: [
      {
        TableName: step.collection,
        CommandType: 'UPDATE',
        Command: JSON.stringify({ update: step.collection, updates }),
      },
    ],
  })
}

const applyFunction = async (
  manager: Manager,
  step: Extract<Step, { kind: 'function' }>,
  env: Record<string, string>,
) => {
  const func = {
    name: step.name,
    timeout: step.timeoutSeconds,
    runtime: RUNTIME,
    memorySize: MEMORY_MB,
    handler: 'index.main',
    installDependency: false as const,
    envVariables: env,
    triggers: step.triggers ?? [],
  }
  await manager.functions.createFunction({ func, functionPath: path.join(DIST, step.name), force: true })
}

/** Carries out a plan in a WeChat cloud environment; every step may be repeated. `say` is told each one. */
export const applyPlan = async (
  steps: Step[],
  account: Account,
  env: Record<string, string>,
  say: (step: Step) => void,
): Promise<void> => {
  const manager = new CloudBase({
    secretId: account.secretId,
    secretKey: account.secretKey,
    envId: account.envId,
  })
  for (const step of steps) {
    say(step)
    if (step.kind === 'collection') await applyCollection(manager, step)
    if (step.kind === 'documents') await applyDocuments(manager, step)
    if (step.kind === 'function') await applyFunction(manager, step, env)
  }
}
