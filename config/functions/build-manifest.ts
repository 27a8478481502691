import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { COLLECTIONS } from '../../cloudfunctions/_kit/collections'
import { MESSAGE_TEMPLATES } from '../../domain/notice/templates'
import { readSamplePeople } from '../../street/read-sample-people'
import { readStreet } from '../../street/read-street'
import { toDocuments, withHolders } from '../../street/to-documents'
import { describeApi } from './describe-api'
import { describeInvariants } from './describe-invariants'
import { describePages } from './describe-pages'

const root = path.resolve(__dirname, '../..')
const streetId = process.env.STREET ?? 'junlong'

const templateIds = Object.fromEntries(
  Object.keys(MESSAGE_TEMPLATES).map((topic) => [topic, `local-${topic}`]),
)

const describeTemplates = () =>
  Object.entries(MESSAGE_TEMPLATES).map(([topic, template]) => ({ id: templateIds[topic], ...template }))

const describeCollections = () =>
  Object.entries(COLLECTIONS).map(([name, { indexes }]) => ({ name, indexes }))

/** A keeper has the codes of the freezers made, so that there is something to scan from the first start. */
const printCodes = (openid: string) => ({
  function: 'water',
  openid,
  event: { path: 'printCodes', requestId: 'first-print-codes' },
})

/**
 * Everything the local cloud is told about this project (`dist/cloud.json`): collections and indexes, message
 * templates, the API, the street's documents, sample people, and the secrets it has to make up once.
 */
const main = async () => {
  const folder = path.join(root, 'street', streetId)
  const { problems, street } = readStreet(folder)
  if (!street)
    throw new Error(`street/${streetId}:\n${problems.map((problem) => JSON.stringify(problem)).join('\n')}`)
  const sample = readSamplePeople(folder)
  const keeper = sample.staff.find(({ roles }) => roles.includes('stationKeeper'))
  const manifest = {
    appId: 'wx0000000000000000',
    envId: `local-${streetId}`,
    collections: describeCollections(),
    invariants: describeInvariants(),
    templates: describeTemplates(),
    pages: await describePages(),
    api: await describeApi(),
    seed: { ...withHolders(toDocuments(street), sample.holds), staff: sample.staff },
    people: sample.people,
    firstCalls: keeper ? [printCodes(keeper._id)] : [],
    secretNames: ['DATA_KEYS', 'PHONE_INDEX_KEY', 'SCENE_KEY'],
    env: { TEMPLATE_IDS: JSON.stringify(templateIds), MINIPROGRAM_STATE: 'developer' },
  }
  const file = process.env.XXT_MANIFEST ?? path.join(root, 'dist/cloud.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(manifest))
  console.log(`described ${manifest.api.length} procedures and ${manifest.collections.length} collections`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
