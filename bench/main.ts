import { writeFileSync } from 'node:fs'
import { startBenchCloud } from './bench-cloud'
import { measureBookingSpeed } from './booking-speed'
import { measureDatabaseOperations } from './database-operations'
import { measureFunctionLoad } from './function-load'
import { measureGrowth } from './growth'
import { measureLocalCloud } from './local-cloud'
import { printTable } from './print-table'
import { measureRawSqlite } from './raw-sqlite'
import type { Row } from './row'
import { measureBundles, measurePackages } from './sizes'
import { measureSoak } from './soak'

const PEOPLE = 5000

const measureWithCloud = async (): Promise<Row[]> => {
  const cloud = await startBenchCloud(PEOPLE)
  try {
    return [...(await measureDatabaseOperations(cloud)), ...(await measureBookingSpeed(cloud))]
  } finally {
    await cloud.stop()
  }
}

const measureAll = async (): Promise<Row[]> => [
  ...measurePackages(),
  ...measureBundles(),
  ...measureFunctionLoad(),
  ...(await measureLocalCloud()),
  ...(await measureWithCloud()),
  ...measureRawSqlite(),
  ...(await measureGrowth()),
]

/** `--soak` runs ten minutes of load instead; `--json <file>` keeps the rows. */
const main = async () => {
  const flag = process.argv.indexOf('--json')
  const rows = process.argv.includes('--soak') ? await measureSoak() : await measureAll()
  printTable(rows)
  const file = flag < 0 ? undefined : process.argv[flag + 1]
  if (file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
  process.exit(rows.every((row) => row.pass) ? 0 : 1)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
