import { contentOf } from '../../../../domain/policy/content'
import { firstOf, SAMPLE_STREET } from '../sample-street'
import { LATER, type Scene } from '../scene'

const published = firstOf(
  SAMPLE_STREET.policies.filter(({ facts }) => facts.some((line) => line.sources.length > 0)),
)
const step = { k: 'request-6', h: 'hash', at: LATER, by: 'local-admin', byName: '陈主任' }
const lastChange = { ...step, step: 'published' as const, why: '', rev: 3, v: 2 }
const card = { ...published, _id: 'again', v: 2, rev: 3, checkedBy: '田老师', lastChange }
const saved = { _id: 'row-2', policyId: 'again', ...lastChange, step: 'saved' as const, content: null }

/** A card of the files is published again. */
export const POLICY_SCENE: Scene = {
  documents: {
    policies: [card],
    policy_history: [{ _id: 'row-1', policyId: 'again', ...lastChange, content: contentOf(card) }, saved],
  },
  breaks: [
    ['policy/cites-what-it-lists', 'policies', 'again', { sources: [] }],
    ['policy/publishing-ends-the-draft', 'policies', 'again', { draft: { state: 'writing' } }],
    ['policy/publishing-ends-the-draft', 'policies', 'again', { checkedBy: null }],
    [['policy/publishing-ends-the-draft', 'policy/step-moves-on'], 'policies', 'again', { v: 0 }],
    ['policy/step-moves-on', 'policies', 'again', { rev: 7 }],
    ['policy/version-is-kept', 'policy_history', 'row-1', { content: null }],
    ['policy/version-is-kept', 'policy_history', 'row-2', { content: contentOf(card) }],
  ],
}
