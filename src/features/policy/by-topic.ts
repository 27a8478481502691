import type { PolicyBrief } from '../../../domain/policy/schema'

export type Topic = { name: string; policies: PolicyBrief[] }

/** Cards gathered by topic, topics and cards in the order in which they came. */
export const byTopic = (policies: readonly PolicyBrief[]): Topic[] => {
  const topics = new Map<string, PolicyBrief[]>()
  for (const policy of policies) topics.set(policy.topic, [...(topics.get(policy.topic) ?? []), policy])
  return [...topics].map(([name, gathered]) => ({ name, policies: gathered }))
}
