import type { Invariant } from '../invariant'
import { LINE_PARTS } from './content'

/** What is always true of the policy cards. */
export const POLICY_INVARIANTS: readonly Invariant[] = [
  {
    name: 'policy/cites-what-it-lists',
    says: 'a published line cites sources that the card lists',
    collection: 'policies',
    aggregate: [
      { $match: { v: { $gt: 0 } } },
      { $addFields: { lines: { $concatArrays: LINE_PARTS.map((part) => `$${part}`) } } },
      { $unwind: '$lines' },
      { $match: { $expr: { $not: [{ $setIsSubset: ['$lines.sources', '$sources.id'] }] } } },
      { $project: { line: '$lines.text' } },
    ],
  },
  {
    name: 'policy/publishing-ends-the-draft',
    says: 'a card whose last step published it has a version, no draft, and the name of who checked it',
    collection: 'policies',
    aggregate: [
      {
        $match: {
          'lastChange.step': 'published',
          $or: [{ draft: { $ne: null } }, { v: { $lt: 1 } }, { checkedBy: null }],
        },
      },
    ],
  },
  {
    name: 'policy/step-moves-on',
    says: 'the last step of a card carries its revision and version',
    collection: 'policies',
    aggregate: [
      { $match: { lastChange: { $exists: true } } },
      {
        $match: {
          $expr: { $or: [{ $ne: ['$lastChange.rev', '$rev'] }, { $ne: ['$lastChange.v', '$v'] }] },
        },
      },
    ],
  },
  {
    name: 'policy/version-is-kept',
    says: 'a row that published keeps what it published, no other does but the start from the files',
    collection: 'policy_history',
    aggregate: [
      {
        $match: {
          $or: [
            { step: { $in: ['published', 'files'] }, content: null },
            { step: { $nin: ['published', 'files'] }, content: { $ne: null } },
          ],
        },
      },
    ],
  },
]
