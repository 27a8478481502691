import type { PolicyCard, PolicyLine } from '../../../domain/policy/schema'

export type SectionLine = { text: string; unconfirmed: boolean; sourceNumbers: number[] }
export type PolicySection = {
  key: 'conditions' | 'steps' | 'materials' | 'facts'
  title: string
  ordered: boolean
  lines: SectionLine[]
}

const SECTIONS: Pick<PolicySection, 'key' | 'title' | 'ordered'>[] = [
  { key: 'conditions', title: '谁能办', ordered: false },
  { key: 'steps', title: '怎么办', ordered: true },
  { key: 'materials', title: '带什么', ordered: false },
  { key: 'facts', title: '还要知道', ordered: false },
]

const toLine = (line: PolicyLine, sourceIds: readonly string[]): SectionLine => ({
  text: line.text,
  unconfirmed: !line.confirmed,
  sourceNumbers: line.sources
    .map((id) => sourceIds.indexOf(id) + 1)
    .filter((number) => number > 0)
    .sort((one, other) => one - other),
})

/** What a card can say with a source behind it, section by section; empty sections are left out. */
export const policySections = (card: PolicyCard): PolicySection[] => {
  const sourceIds = card.sources.map(({ id }) => id)
  return SECTIONS.map((section) => ({
    ...section,
    lines: card[section.key].map((line) => toLine(line, sourceIds)),
  })).filter(({ lines }) => lines.length > 0)
}
