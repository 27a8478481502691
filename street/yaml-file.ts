import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Report } from './problem'

/** Where a value stands in a file: keys and positions from the top, e.g. `[2, 'hours', 'from']`. */
export type Place = readonly (string | number)[]

export type YamlFile = {
  /** name within the street's folder, e.g. `policies/c01.yaml` */
  name: string
  value: unknown
  /** line and column, from 1, of the value at a place; of the nearest value around it when there is none */
  spotOf: (place: Place, on?: 'value' | 'key') => { line: number; column: number }
}

type Step = { key: unknown; value: unknown } | null

const stepInto = (node: unknown, segment: string | number): Step => {
  if (isSeq(node)) return { key: null, value: node.items[Number(segment)] }
  if (!isMap(node)) return null
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(segment))
  return pair ? { key: pair.key, value: pair.value } : null
}

const offsetOf = (node: unknown): number | null => (isNode(node) && node.range ? node.range[0] : null)

const findOffset = (top: unknown, place: Place, on: 'value' | 'key'): number => {
  let node = top
  let offset = offsetOf(top) ?? 0
  for (const [depth, segment] of place.entries()) {
    const step = stepInto(node, segment)
    if (!step) return offset
    const isLast = depth === place.length - 1
    const found = (isLast && on === 'key' ? offsetOf(step.key) : null) ?? offsetOf(step.value)
    offset = found ?? offsetOf(step.key) ?? offset
    node = step.value
  }
  return offset
}

const TROUBLE: Record<string, string> = {
  DUPLICATE_KEY: '同一个字段写了两次，只留一个',
  TAB_AS_INDENT: '缩进要用空格，不能用 Tab',
  BAD_INDENT: '缩进没有对齐',
  MISSING_CHAR: '少了一个符号（引号、括号或逗号）',
}

/** Reads one YAML file (1.2); a file that is missing or is not YAML is reported, and `null` comes back. */
export const openYaml = (folder: string, name: string, report: Report): YamlFile | null => {
  const address = path.join(folder, name)
  if (!existsSync(address)) {
    report(name, { line: 1, column: 1 }, '缺少这个文件；没有内容就写 []')
    return null
  }
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(address, 'utf8'), { lineCounter: lines })
  const spotAt = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line, column: col }
  }
  for (const error of document.errors)
    report(
      name,
      spotAt(error.pos[0]),
      TROUBLE[error.code] ?? `不是正确的 YAML：${error.message.split('\n')[0]}`,
    )
  if (document.errors.length > 0) return null
  return {
    name,
    value: document.toJS(),
    spotOf: (place, on = 'value') => spotAt(findOffset(document.contents, place, on)),
  }
}
