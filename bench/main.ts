import { writeFileSync } from 'node:fs'
import { startBenchCloud } from './bench-cloud'
import { measureBookingSpeed } from './booking-speed'
import { measureDatabaseOperations } from './database-operations'
import { measureDayView } from './day-view'
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

/** In the order of their cost; each group is printed as soon as it is there. */
const GROUPS: (() => Row[] | Promise<Row[]>)[] = [
  measurePackages,
  measureBundles,
  measureFunctionLoad,
  measureLocalCloud,
  measureWithCloud,
  measureRawSqlite,
  measureGrowth,
  measureDayView,
]

const measureAll = async (groups: typeof GROUPS): Promise<Row[]> => {
  const rows: Row[] = []
  for (const measure of groups) {
    const measured = await measure()
    printTable(measured)
    rows.push(...measured)
  }
  return rows
}

/** `--soak` runs ten minutes of load instead; `--json <file>` keeps the rows. */
const main = async () => {
  setInterval(() => {}, 60_000) // a child that is not waited for must not let this end early; process.exit does
  const flag = process.argv.indexOf('--json')
  const rows = await measureAll(process.argv.includes('--soak') ? [measureSoak] : GROUPS)
  const file = flag < 0 ? undefined : process.argv[flag + 1]
  if (file) writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`)
  process.exit(rows.every((row) => row.pass) ? 0 : 1)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
