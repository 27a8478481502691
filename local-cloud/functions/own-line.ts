/** Where in a function's bundle its own code begins: behind the SDK, when that is bundled in. */
export type BundleStart = { line: number; column: number }

/** A name that stands in the SDK alone, in its last module, so that the function's code lies behind it. */
const sdkMark = 'WX_CONTEXT_KEYS'

/** The last place of the SDK in the text of index.js; the very beginning when the SDK is not in it. */
export const findBundleStart = (source: string): BundleStart => {
  const at = source.lastIndexOf(sdkMark)
  if (at === -1) return { line: 0, column: 0 }
  const before = source.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return { line: before.split('\n').length, column: at - lineStart + 1 }
}

const framePattern = /^\s*at (?:(async )?(.+?) \()?(?:async )?((?:file:\/\/)?[^()]+?):(\d+):(\d+)\)?$/

const isForeign = (file: string): boolean =>
  file.startsWith('node:') || file.includes('/node_modules/') || file.includes('\\node_modules\\')

const isBehind = (start: BundleStart, line: number, column: number): boolean =>
  line > start.line || (line === start.line && column > start.column)

/**
 * The first line of a stack that is the function's own, as `index.js:12:5 (claim)`; undefined when there is
 * none. `entry` is the function's index.js, `worker` the bootstrap that called it, `start` where its own code
 * begins.
 */
export const findOwnLine = (
  stack: string,
  entry: string,
  worker: string,
  start: BundleStart,
): string | undefined => {
  const folder = entry.slice(0, -'index.js'.length)
  for (const text of stack.split('\n')) {
    const [, , name, file, lineText, columnText] = framePattern.exec(text) ?? []
    if (file === undefined || isForeign(file) || file === worker) continue
    const line = Number(lineText)
    const column = Number(columnText)
    if (file === entry && !isBehind(start, line, column)) continue
    const shown = file.startsWith(folder) ? file.slice(folder.length) : file
    return `${shown}:${line}:${column}${name === undefined ? '' : ` (${name})`}`
  }
  return undefined
}
