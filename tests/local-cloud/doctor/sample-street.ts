import path from 'node:path'
import { readStreet } from '../../../street/read-street'
import { toDocuments } from '../../../street/to-documents'

const read = () => {
  const { street } = readStreet(path.resolve(__dirname, '../../../street/junlong'))
  if (!street) throw new Error('the sample street is not in order')
  return toDocuments(street)
}

/** What a fresh database starts with; every scene plays here. */
export const SAMPLE_STREET = read()

/** The first of some documents of the street, to make another like it. */
export const firstOf = <D>([first]: readonly D[]): D => {
  if (first === undefined) throw new Error('the sample street has one')
  return first
}
