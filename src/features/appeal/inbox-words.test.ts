import fc from 'fast-check'
import type { InboxRow } from '../../../domain/appeal/schema'
import { inWorkingOrder } from './inbox-words'

const row = (over: Partial<InboxRow>): InboxRow => ({
  id: 'a',
  category: 'housing',
  urgent: false,
  state: 'submitted',
  preview: '',
  submittedAt: '2026-11-23T14:00:00.000+08:00',
  updatedAt: '2026-11-23T14:00:00.000+08:00',
  firstAnswerDueAt: '2026-11-23T14:30:00.000+08:00',
  answered: false,
  unread: false,
  alias: '骑手 山茶',
  ownerName: null,
  mine: false,
  overdue: false,
  minutesLeft: 20,
  ...over,
})

describe('inWorkingOrder', () => {
  it('puts the longest overdue first, then urgent, then the nearest clock, then the quiet ones', () => {
    const rows = [
      row({ id: 'quiet', minutesLeft: null }),
      row({ id: 'near', minutesLeft: 5 }),
      row({ id: 'urgent', minutesLeft: 25, urgent: true }),
      row({ id: 'late', minutesLeft: -3, overdue: true }),
      row({ id: 'later', minutesLeft: -90, overdue: true }),
    ]
    expect(inWorkingOrder(rows).map(({ id }) => id)).toEqual(['later', 'late', 'urgent', 'near', 'quiet'])
  })

  it('loses no row and leaves its input alone', () => {
    const arbitraryRow = fc
      .record({ minutesLeft: fc.option(fc.integer({ min: -500, max: 500 })), urgent: fc.boolean() })
      .map(({ minutesLeft, urgent }) => row({ minutesLeft, urgent, overdue: (minutesLeft ?? 0) < 0 }))
    fc.assert(
      fc.property(fc.array(arbitraryRow), (rows) => {
        const before = [...rows]
        const sorted = inWorkingOrder(rows)
        expect(rows).toEqual(before)
        expect(new Set(sorted)).toEqual(new Set(rows))
        const firstCalm = sorted.findIndex(({ overdue }) => !overdue)
        if (firstCalm >= 0) expect(sorted.slice(firstCalm).some(({ overdue }) => overdue)).toBe(false)
      }),
    )
  })
})
