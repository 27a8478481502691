import type * as z from 'zod'
import { ZClockTime, ZDay } from '../domain/fields'
import { ZShortId, ZSourceReference } from './schema'
import type { Place } from './yaml-file'

/** What a person reads about one finding of a schema, and the place it is about. */
export type Finding = { place: Place; on: 'value' | 'key'; expected: string }
type Issue = z.core.$ZodIssue

const KINDS: Record<string, string> = {
  string: '文字（数字要加引号）',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组“字段: 值”',
}

/** The pattern a schema refuses an empty text with, so that its explanation can be found again. */
const patternOf = (schema: z.ZodType): string => {
  const issue = schema.safeParse('').error?.issues[0]
  return issue && 'pattern' in issue ? String(issue.pattern) : ''
}

const PATTERNS: Record<string, string> = {
  [patternOf(ZDay)]: '日期，如 2026-12-15',
  [patternOf(ZClockTime)]: '时刻，如 09:30',
  [patternOf(ZShortId)]: '短编号：小写字母开头，只用小写字母、数字和 -，最多 31 个',
  [patternOf(ZSourceReference)]: '出处编号，如 S10 或 S1-road#70+75',
}

const sizeText = (issue: Issue & { code: 'too_small' | 'too_big' }): string => {
  const isSmall = issue.code === 'too_small'
  const limit = String(isSmall ? issue.minimum : issue.maximum)
  const word = isSmall ? '至少' : '最多'
  if (issue.origin === 'string') return `${word} ${limit} 个字`
  if (issue.origin === 'array') return `${word} ${limit} 项`
  return isSmall ? `数字，不小于 ${limit}` : `数字，不大于 ${limit}`
}

const formatText = (issue: Issue & { code: 'invalid_format' }): string => {
  if (issue.format === 'url') return 'https:// 开头的网址，或者 null'
  return (issue.pattern && PATTERNS[issue.pattern]) ?? `符合 ${issue.pattern ?? issue.format} 的文字`
}

const expectedText = (issue: Issue): string => {
  if (issue.code === 'invalid_type') return KINDS[issue.expected] ?? issue.expected
  if (issue.code === 'invalid_value') return issue.values.map(String).join('、')
  if (issue.code === 'too_small' || issue.code === 'too_big') return sizeText(issue)
  if (issue.code === 'invalid_format') return formatText(issue)
  return issue.message
}

/** The branch of a union its writer most likely meant: the one that goes deepest with the fewest complaints. */
const likelyBranch = (branches: Issue[][]): Issue[] | null => {
  const meant = branches.filter((issues) => issues.some((issue) => issue.path.length > 0))
  return [...meant].sort((a, b) => a.length - b.length)[0] ?? null
}

const valueAt = (value: unknown, place: Place): unknown =>
  place.reduce<unknown>(
    (inner, segment) =>
      typeof inner === 'object' && inner !== null ? Reflect.get(inner, segment) : undefined,
    value,
  )

const nameOf = (place: Place): string => {
  const last = place.at(-1)
  return typeof last === 'string' ? last : '这里'
}

const sayOne = (issue: Issue, around: Place, top: unknown): Finding[] => {
  const place = [...around, ...issue.path.map((segment) => (typeof segment === 'symbol' ? '' : segment))]
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      place: [...place, key],
      on: 'key',
      expected: `没有 ${key} 这个字段，看看是不是写错了`,
    }))
  if (issue.code === 'invalid_union') {
    const branch = likelyBranch(issue.errors)
    if (branch) return branch.flatMap((inner) => sayOne(inner, place, top))
    const choices = issue.errors.flatMap((issues) => issues.slice(0, 1).map(expectedText))
    return [{ place, on: 'value', expected: `${nameOf(place)} 应是 ${choices.join('，或者')}` }]
  }
  const isMissing = place.length > 0 && valueAt(top, place) === undefined
  const expected = isMissing
    ? `缺少 ${nameOf(place)}：${expectedText(issue)}`
    : `${nameOf(place)} 应是 ${expectedText(issue)}`
  return [{ place, on: 'value', expected }]
}

/** Puts what a schema found into plain words; `around` is where the checked value stands in the whole `top`. */
export const sayIssues = (error: z.ZodError, around: Place, top: unknown): Finding[] =>
  error.issues.flatMap((issue) => sayOne(issue, around, top))
