import path from 'node:path'
import { sayProblem } from '../../street/problem'
import { checkSamplePeople } from '../../street/read-sample-people'
import { readStreet } from '../../street/read-street'
import type { Street } from '../../street/schema'

const STREETS = path.resolve(__dirname, '../../street')

export const isStreetId = (id: string | undefined): id is string =>
  id !== undefined && /^[a-z][a-z0-9-]*$/.test(id)

/** `STREETS_DIR`: where a test keeps its streets. */
export const folderOf = (id: string): string => path.join(process.env.STREETS_DIR ?? STREETS, id)

/** Reads a street and prints what is wrong with it, each with file, line and column; null when something is. */
export const openStreet = (id: string): Street | null => {
  const folder = folderOf(id)
  const { problems, street } = readStreet(folder)
  const all = [...problems, ...checkSamplePeople(folder).problems]
  for (const problem of all) console.error(`street/${id}/${sayProblem(problem)}`)
  return all.length > 0 ? null : street
}
