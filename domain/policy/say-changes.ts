import { LINE_PARTS } from './content'
import type { DraftLine, PolicyContent } from './schema'

/** What one field lost and gained between two versions, in words. */
export type FieldChange = { field: string; removed: string[]; added: string[] }

const STATUS_WORDS: Record<PolicyContent['status'], string> = {
  ship: '都有把握',
  'ship-partial': '部分待核实',
  hold: '先问再跑',
}

const FIELD_WORDS: Record<keyof PolicyContent, string> = {
  topic: '类别',
  title: '标题',
  status: '把握',
  summary: '摘要',
  conditions: '谁能办',
  steps: '怎么办',
  materials: '带什么',
  facts: '还要知道',
  open: '还没准信的',
  askWhom: '电话',
  askWhat: '打电话问什么',
  online: '网上办',
  validFrom: '有效期从',
  validTo: '有效期到',
  sources: '出处',
  words: '骑手的说法',
  checkEvery: '多久核对一次',
}

const sayLine = ({ text, sources, confirmed, advice }: DraftLine): string => {
  const marks = [advice ? '建议' : sources.join('、'), confirmed ? '' : '待核实'].filter(Boolean)
  return `${text}（${marks.join('，')}）`
}

const sayField = (content: PolicyContent, field: keyof PolicyContent): string[] => {
  const part = LINE_PARTS.find((name) => name === field)
  if (part) return content[part].map(sayLine)
  if (field === 'askWhom') return content.askWhom.map(({ number, name }) => `${number} ${name}`)
  if (field === 'online') return content.online.map(({ name, url }) => `${name} ${url}`)
  if (field === 'sources')
    return content.sources.map(({ title, issuer, url }) => [title, issuer, url].filter(Boolean).join(' '))
  if (field === 'status') return [STATUS_WORDS[content.status]]
  if (field === 'checkEvery') return [`${content.checkEvery} 天`]
  const value = content[field]
  if (Array.isArray(value)) return value.map(String)
  return value === null || value === '' ? [] : [String(value)]
}

/** What changed from one version to the next, field by field in the order of the form; null before: all is new. */
export const sayChanges = (before: PolicyContent | null, after: PolicyContent): FieldChange[] =>
  (Object.keys(FIELD_WORDS) as (keyof PolicyContent)[]).flatMap((field) => {
    const was = before ? sayField(before, field) : []
    const is = sayField(after, field)
    const removed = was.filter((text) => !is.includes(text))
    const added = is.filter((text) => !was.includes(text))
    return removed.length + added.length === 0 ? [] : [{ field: FIELD_WORDS[field], removed, added }]
  })
