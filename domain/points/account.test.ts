import fc from 'fast-check'
import { balanceOf, movePoints, newAccount } from './account'
import { earnEntry, reversalEntry, spendEntry } from './entries'
import { expiresNext, expiryOf, goneOn, lastGoneMonth, withoutExpired } from './expiry'
import type { PointAccount } from './schema'

const NOW = '2026-12-10T12:00:00.000+08:00'
const ME = 'rider-a'

const earn = (amount: number, key = 'r1', now = NOW) =>
  earnEntry({ openid: ME, cause: 'hazard', key, title: '上报被确认', amount, by: 'system', now })
const spend = (amount: number, couponId = 'coupon-1', now = NOW) =>
  spendEntry({ couponId, openid: ME, merchantId: 'canteen', title: '一顿饭', amount, now })

const after = (account: PointAccount, ...entries: ReturnType<typeof earn>[]): PointAccount =>
  entries.reduce((state, entry) => movePoints(state, { entry, mayOwe: entry.kind === 'reversal' }), account)

test('points come in, go out oldest first, and never below zero', () => {
  const early = '2026-10-01T08:00:00.000+08:00'
  const account = after(newAccount(ME, NOW), earn(5, 'a', early), earn(7, 'b'), spend(6))
  expect(account.lots).toEqual([{ month: '2026-12', left: 6 }])
  expect(() => movePoints(account, { entry: spend(7, 'coupon-2') })).toThrow('POINTS_NOT_ENOUGH')
})

test('what was spent and is then reversed is owed, and the next points pay it off', () => {
  const first = earn(10)
  const owing = after(
    newAccount(ME, NOW),
    first,
    spend(8),
    reversalEntry(first, { by: 's', why: '重复了', now: NOW }),
  )
  expect(balanceOf(owing)).toBe(-8)
  expect(balanceOf(after(owing, earn(10, 'b')))).toBe(2)
  expect(() => movePoints(owing, { entry: spend(1, 'coupon-9') })).toThrow('POINTS_NOT_ENOUGH')
})

test('a limit counts within its period alone', () => {
  const limit = (day: string) => [{ key: `hazard:${day}`, max: 2 }]
  let account = newAccount(ME, NOW)
  for (const key of ['a', 'b']) account = movePoints(account, { entry: earn(1, key), limits: limit('d1') })
  expect(() => movePoints(account, { entry: earn(1, 'c'), limits: limit('d1') })).toThrow(
    'POINTS_LIMIT_REACHED',
  )
  expect(balanceOf(movePoints(account, { entry: earn(1, 'c'), limits: limit('d2') }))).toBe(3)
})

test('points last to the end of their last month and are gone the day after, timer or not', () => {
  const account = after(newAccount(ME, NOW), earn(5))
  expect(goneOn('2026-12', 12)).toBe('2028-01-01')
  expect(expiresNext(account, 12)).toEqual({ points: 5, on: '2027-12-31' })
  expect(expiryOf(account, 12, '2027-12-31T23:59:59.000+08:00')).toBeNull()
  expect(expiryOf(account, 12, '2028-01-01T00:00:00.000+08:00')).toMatchObject({ amount: 5, to: 'system' })
  expect(balanceOf(withoutExpired(account, 12, '2028-01-01T00:00:00.000+08:00'))).toBe(0)
  expect(lastGoneMonth('2028-01-01T00:00:00.000+08:00', 12)).toBe('2026-12')
})

type Row = ReturnType<typeof earn>
type Step = { kind: 'earn' | 'spend' | 'reverse'; amount: number }

const rowOf = ({ kind, amount }: Step, index: number, rows: readonly Row[]): Row | null => {
  if (kind === 'earn') return earn(amount, String(index))
  if (kind === 'spend') return spend(amount, `coupon-${index}`)
  const old = rows[amount]
  return old && old.kind !== 'reversal' ? reversalEntry(old, { by: 's', why: 'x', now: NOW }) : null
}

/** Moves unless there is nothing to move, it was moved already, or there is not enough. */
const tryMove = (account: PointAccount, rows: Row[], entry: Row | null): PointAccount => {
  if (!entry || rows.some(({ _id }) => _id === entry._id)) return account
  try {
    const moved = movePoints(account, { entry, mayOwe: entry.kind === 'reversal' })
    rows.push(entry)
    return moved
  } catch (error) {
    expect(String(error)).toContain('POINTS_NOT_ENOUGH')
    return account
  }
}

const totalsOf = (rows: readonly Row[]): Map<string, number> => {
  const totals = new Map<string, number>()
  for (const { from, to, amount } of rows) {
    totals.set(from, (totals.get(from) ?? 0) - amount)
    totals.set(to, (totals.get(to) ?? 0) + amount)
  }
  return totals
}

test('whatever happens in whatever order, the balance is the sum of the rows, and the rows add up to zero', () => {
  const kind = fc.constantFrom('earn' as const, 'spend' as const, 'reverse' as const)
  const steps = fc.array(fc.record({ kind, amount: fc.integer({ min: 1, max: 40 }) }), { maxLength: 40 })
  fc.assert(
    fc.property(steps, (wanted) => {
      let account = newAccount(ME, NOW)
      const rows: Row[] = []
      wanted.forEach((step, index) => {
        account = tryMove(account, rows, rowOf(step, index, rows))
      })
      const totals = totalsOf(rows)
      expect(balanceOf(account)).toBe(totals.get(`rider:${ME}`) ?? 0)
      expect([...totals.values()].reduce((sum, value) => sum + value, 0)).toBe(0)
      expect(account.lots.every(({ left }) => left > 0) && account.debt >= 0).toBe(true)
      expect(account.outbox.map(({ _id }) => _id)).toEqual(rows.map(({ _id }) => _id))
    }),
  )
})
