import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { lineSchema, type SnapshotLine } from './snapshot-line'

/** What a snapshot holds, told in the order of the file. */
export type SnapshotReader = (line: SnapshotLine) => Promise<void>

async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
  const decoder = new TextDecoder()
  let rest = ''
  for await (const chunk of chunks) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

const parseLine = (text: string): SnapshotLine => {
  const checked = lineSchema.safeParse(JSON.parse(text))
  if (checked.success) return checked.data
  throw new Error(`a line is not understood: ${text.slice(0, 80)}`)
}

const readLines = async (chunks: AsyncIterable<Buffer>, onLine: SnapshotReader): Promise<void> => {
  let last: SnapshotLine | undefined
  for await (const text of splitLines(chunks)) {
    const line = parseLine(text)
    if (last === undefined && line[0] !== 'header') throw new Error('it does not begin as a snapshot does')
    last = line
    await onLine(line)
  }
  if (last?.[0] !== 'end') throw new Error('it is not whole')
}

/** Reads a snapshot line by line. Throws an Error when the file is none, is damaged, or does not please the reader. */
export const readSnapshot = async (file: string, onLine: SnapshotReader): Promise<void> => {
  let own: unknown
  try {
    await pipeline(createReadStream(file), createGunzip(), (chunks: AsyncIterable<Buffer>) =>
      readLines(chunks, onLine).catch((error: unknown) => {
        own = error // the pipeline would only tell that it was aborted
        throw error
      }),
    )
  } catch (error) {
    const cause = own ?? error
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`this snapshot cannot be restored: ${why}`, { cause })
  }
}
