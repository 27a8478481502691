import type { Day } from '../time'
import type { DraftLine, PolicyCard, PolicyContent, PolicyDocument, PolicyLine } from './schema'

/** The four parts of a card that are made of lines. */
export const LINE_PARTS = ['conditions', 'steps', 'materials', 'facts'] as const
export type LinePart = (typeof LINE_PARTS)[number]

const toDraftLine = (line: PolicyLine): DraftLine => ({ ...line, advice: line.sources.length === 0 })

const toLine = ({ advice, text, sources, confirmed }: DraftLine): PolicyLine =>
  advice ? { text, sources: [], confirmed: true } : { text, sources, confirmed }

/** What is published, as staff write it. */
export const contentOf = (card: PolicyDocument): PolicyContent => ({
  topic: card.topic,
  title: card.title,
  status: card.status,
  summary: card.summary,
  conditions: card.conditions.map(toDraftLine),
  steps: card.steps.map(toDraftLine),
  materials: card.materials.map(toDraftLine),
  facts: card.facts.map(toDraftLine),
  open: card.open,
  askWhom: card.askWhom,
  askWhat: card.askWhat,
  online: card.online,
  validFrom: card.validFrom,
  validTo: card.validTo,
  sources: card.sources,
  words: card.words,
  checkEvery: card.checkEvery,
})

/** What staff wrote, as it is published. */
export const publishedFields = (content: PolicyContent) => ({
  ...content,
  conditions: content.conditions.map(toLine),
  steps: content.steps.map(toLine),
  materials: content.materials.map(toLine),
  facts: content.facts.map(toLine),
})

/** A draft in the look riders would get. */
export const previewOf = (content: PolicyContent, id: string, today: Day): PolicyCard => {
  const { words: _words, checkEvery: _every, ...card } = publishedFields(content)
  return { ...card, id, lastChecked: today, expired: card.validTo !== null && card.validTo < today }
}
