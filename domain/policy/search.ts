import MiniSearch from 'minisearch'
import type { PolicyDocument } from './schema'
import { isConcept, tokensOf } from './tokens'

type Row = { id: string; title: string; words: string; summary: string; conditions: string; topic: string }

const BOOST = { words: 3, title: 3, topic: 1, summary: 1.5, conditions: 0.7 }
const CONCEPT_BOOST = 1.6

const toRow = (policy: PolicyDocument): Row => ({
  id: policy._id,
  title: policy.title,
  words: policy.words.join('\n'),
  summary: policy.summary.join('\n'),
  conditions: policy.conditions.map((line) => line.text).join('\n'),
  topic: policy.topic,
})

let latest: { key: string; index: MiniSearch<Row> } | null = null

/** Building takes some twenty milliseconds, so the index of the very same cards is kept for the next question. */
const indexOf = (policies: readonly PolicyDocument[]): MiniSearch<Row> => {
  const rows = policies.map(toRow)
  const key = JSON.stringify(rows)
  if (latest?.key === key) return latest.index
  const index = new MiniSearch<Row>({
    fields: Object.keys(BOOST),
    tokenize: tokensOf,
    processTerm: (term) => term,
  })
  index.addAll(rows)
  latest = { key, index }
  return index
}

/** The cards nearest to what somebody said, best first; none when nothing fits. A changed card counts at once. */
export const nearestPolicies = (
  policies: readonly PolicyDocument[],
  text: string,
  limit: number,
): PolicyDocument[] => {
  const found = indexOf(policies).search(text, {
    boost: BOOST,
    boostTerm: (term) => (isConcept(term) ? CONCEPT_BOOST : 1),
    // One letter alone is in no pair, but pairs begin with it.
    prefix: (term) => [...term].length === 1,
    combineWith: 'OR',
  })
  const byId = new Map(policies.map((policy) => [policy._id, policy]))
  return found.slice(0, limit).flatMap(({ id }) => byId.get(id) ?? [])
}

/** All cards, topic by topic in the order in which the topics first appear by id. */
export const allByTopic = (policies: readonly PolicyDocument[]): PolicyDocument[] => {
  const sorted = [...policies].sort((a, b) => (a._id < b._id ? -1 : 1))
  const topics = [...new Set(sorted.map((policy) => policy.topic))]
  return topics.flatMap((topic) => sorted.filter((policy) => policy.topic === topic))
}
