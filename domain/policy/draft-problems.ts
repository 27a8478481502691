import { LINE_PARTS, type LinePart } from './content'
import type { DraftLine, PolicyContent } from './schema'

/** What keeps a draft from being handed in: the field, and what to do about it. */
export type DraftProblem = { field: string; fix: string }

const PART_WORDS: Record<LinePart, string> = {
  conditions: '谁能办',
  steps: '怎么办',
  materials: '带什么',
  facts: '还要知道',
}
const SENTENCE_END = /[。！？]/g
const MOST_SENTENCES = 3
const PHONE = /^[0-9][0-9-]{2,19}$/
const ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/

const sentencesOf = (text: string): number => Math.max(1, text.match(SENTENCE_END)?.length ?? 0)

const problem = (field: string, fix: string): DraftProblem => ({ field, fix })

const summaryProblems = ({ summary }: PolicyContent): DraftProblem[] => {
  if (summary.length === 0) return [problem('summary', '先用大白话写一到三句摘要')]
  const empty = summary.indexOf('')
  if (empty >= 0) return [problem(`summary.${empty}`, `摘要第 ${empty + 1} 句是空的，写上或者去掉`)]
  const sentences = summary.reduce((sum, text) => sum + sentencesOf(text), 0)
  return sentences > MOST_SENTENCES ? [problem('summary', `摘要有 ${sentences} 句，最多三句，收短一点`)] : []
}

const lineProblem = (
  line: DraftLine,
  field: string,
  where: string,
  content: PolicyContent,
): DraftProblem[] => {
  if (line.text === '') return [problem(`${field}.text`, `${where}是空的，写上或者去掉`)]
  if (line.advice) return []
  const cited = content.sources.filter(({ id }) => line.sources.includes(id))
  if (cited.length === 0) return [problem(`${field}.sources`, `${where}没有出处，选一条，或者标成“建议”`)]
  if (cited.length < new Set(line.sources).size)
    return [problem(`${field}.sources`, `${where}的一条出处已经不在清单里，重新选`)]
  const isBorne = cited.some((source) => source.class !== 'reprint')
  return line.confirmed && !isBorne
    ? [problem(`${field}.confirmed`, `${where}只有转载作证，标成“待核实”，或者换成发文单位的原文`)]
    : []
}

const linesProblems = (content: PolicyContent): DraftProblem[] =>
  LINE_PARTS.flatMap((part) =>
    content[part].flatMap((line, index) =>
      lineProblem(line, `${part}.${index}`, `“${PART_WORDS[part]}”第 ${index + 1} 条`, content),
    ),
  )

const sourceProblems = ({ sources }: PolicyContent): DraftProblem[] =>
  sources.flatMap(({ id, title, issuer, url }, index) => {
    const field = `sources.${index}`
    const where = `出处第 ${index + 1} 条`
    if (sources.findIndex((source) => source.id === id) !== index)
      return [problem(`${field}.id`, `${where}和前面的重了，去掉一条`)]
    if (title === '') return [problem(`${field}.title`, `${where}还没写标题`)]
    if (issuer === '') return [problem(`${field}.issuer`, `${where}还没写是谁发的`)]
    return url !== null && !ADDRESS.test(url)
      ? [problem(`${field}.url`, `${where}的网址不对，要以 http 开头`)]
      : []
  })

const contactProblems = ({ askWhom, online, status }: PolicyContent): DraftProblem[] => [
  ...askWhom.flatMap(({ number, name }, index) => {
    if (!PHONE.test(number))
      return [problem(`askWhom.${index}.number`, `电话第 ${index + 1} 个不对，只写数字和短横`)]
    return name === '' ? [problem(`askWhom.${index}.name`, `电话第 ${index + 1} 个没写是哪里`)] : []
  }),
  ...online.flatMap(({ name, url }, index) => {
    if (!ADDRESS.test(url))
      return [problem(`online.${index}.url`, `网址第 ${index + 1} 个不对，要以 http 开头`)]
    return name === '' ? [problem(`online.${index}.name`, `网址第 ${index + 1} 个没写是什么`)] : []
  }),
  ...(status === 'hold' && askWhom.length === 0
    ? [problem('askWhom', '“先问再跑”的卡至少要有一个电话')]
    : []),
]

const wholeProblems = (content: PolicyContent): DraftProblem[] => {
  const { title, topic, status, validFrom, validTo, open, askWhat, words } = content
  const lines = LINE_PARTS.flatMap((part) => content[part])
  const isSure = lines.every(({ advice, confirmed }) => advice || confirmed)
  return [
    ...(title === '' ? [problem('title', '还没写标题')] : []),
    ...(topic === '' ? [problem('topic', '还没写属于哪一类')] : []),
    ...(lines.length === 0 ? [problem('steps', '至少写一条怎么办')] : []),
    ...(status === 'ship' && !isSure ? [problem('status', '还有待核实的话，把握写成“部分待核实”')] : []),
    ...(validFrom !== null && validTo !== null && validTo < validFrom
      ? [problem('validTo', '有效期的止比起还早，改一下')]
      : []),
    ...Object.entries({ open, askWhat, words }).flatMap(([field, texts]) =>
      texts.includes('') ? [problem(field, '有一行是空的，写上或者去掉')] : [],
    ),
  ]
}

/** Everything that keeps a draft from being handed in, in the order of the form; empty: it may go. */
export const draftProblems = (content: PolicyContent): DraftProblem[] => [
  ...wholeProblems(content),
  ...summaryProblems(content),
  ...linesProblems(content),
  ...sourceProblems(content),
  ...contactProblems(content),
]
