import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLLECTIONS } from '../../../cloudfunctions/_kit/collections'
import { describeInvariants } from '../../../config/functions/describe-invariants'
import { openDatabase } from '../../../local-cloud/database/open-database'
import { examine, type Report } from '../../../local-cloud/doctor/examine'
import { invariantSchema } from '../../../local-cloud/doctor/invariant'
import { chooseDriver } from '../../../local-cloud/store/choose-driver'

export const INVARIANTS = describeInvariants().map((invariant) => invariantSchema.parse(invariant))
const collections = Object.entries(COLLECTIONS).map(([name, { indexes }]) => ({ name, indexes }))

type Document = { _id: string } & Record<string, unknown>
export type Doctor = {
  /** `changed`: only those invariants that look at this collection; nothing else can see a change in it. */
  examine(changed?: string): Promise<Report>
  /** Puts a document in the place of the one with its id. */
  replace(collection: string, document: Document): void
  close(): void
}

const looksAt = (invariant: (typeof INVARIANTS)[number], collection: string): boolean =>
  invariant.collection === collection ||
  JSON.stringify(invariant.aggregate).includes(`"from":"${collection}"`)

/** A database of its own with these documents, and the doctor who looks at it. */
export const openDoctor = (documents: Record<string, object[]>): Doctor => {
  const dataDir = mkdtempSync(join(tmpdir(), 'doctor-'))
  const setting = { dataDir, driver: chooseDriver(), durable: 'normal', collections, now: Date.now } as const
  const database = openDatabase(setting)
  for (const [name, given] of Object.entries(documents)) {
    database.insertMissing(
      name,
      given.map((document) => ({ ...document })),
    )
  }
  return {
    examine: (changed) =>
      examine(
        database,
        INVARIANTS.filter((invariant) => changed === undefined || looksAt(invariant, changed)),
      ),
    replace(collectionName, { _id, ...fields }) {
      const query = JSON.stringify({ _id })
      const data = JSON.stringify(fields)
      const request = { action: 'database.modifyDocument', collectionName, query, data, merge: false }
      const answer = database.run(request)
      if ('code' in answer) throw new Error(JSON.stringify(answer))
    },
    close() {
      database.close()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
