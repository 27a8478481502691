import CloudBase from '@cloudbase/manager-node'
import type { PlanStep, StreetRecord } from './apply-plan'

type Write = Exclude<PlanStep, { what: 'kept' }>

/** Where a street's documents go. `put` fails when the document is another by now. */
export type Target = {
  read: (collection: string) => Promise<StreetRecord[]>
  put: (step: Write) => Promise<void>
}

/** A street has some hundreds of items; the databases give at most a thousand at once. */
const ALL = 1000

const askLocal = async (address: string, method: string, body?: unknown): Promise<unknown> => {
  const init =
    body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const response = await fetch(address, { method, ...init })
  if (!response.ok) throw new Error(`${method} ${address}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** A local cloud that runs. */
export const localTarget = (url: string): Target => ({
  read: async (collection) =>
    (
      (await askLocal(`${url}/local/collections/${collection}?limit=${ALL}`, 'GET')) as {
        documents: StreetRecord[]
      }
    ).documents,
  put: async (step) => {
    const address = `${url}/local/collections/${step.collection}`
    if (step.what === 'add') await askLocal(address, 'POST', { document: step.document })
    else await askLocal(address, 'PUT', { document: step.document, was: step.was })
  },
})

const required = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`先设好环境变量 ${name}（见 README 的“Deploy”）`)
  return value
}

/** A WeChat cloud environment, through the account of whoever deploys. */
export const cloudTarget = (envId: string): Target => {
  const { database } = new CloudBase({
    secretId: required('TENCENTCLOUD_SECRETID'),
    secretKey: required('TENCENTCLOUD_SECRETKEY'),
    envId,
  })
  const run = (TableName: string, CommandType: 'QUERY' | 'UPDATE', command: object) =>
    database.runCommands({ MgoCommands: [{ TableName, CommandType, Command: JSON.stringify(command) }] })
  return {
    read: async (collection) => {
      const { Data = [] } = await run(collection, 'QUERY', { find: collection, filter: {}, limit: ALL })
      return Data.flat().map((row) => JSON.parse(String(row)) as StreetRecord)
    },
    put: async (step) => {
      const { _id, ...rest } = step.document
      const update =
        step.what === 'add'
          ? { q: { _id }, u: { $setOnInsert: rest }, upsert: true }
          : { q: { _id, v: step.was.v ?? { $exists: false } }, u: { $set: rest }, upsert: false }
      await run(step.collection, 'UPDATE', { update: step.collection, updates: [update] })
    },
  }
}
