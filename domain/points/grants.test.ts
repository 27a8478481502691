import { approvalsNeeded, approve, mayApprove, newGrant } from './grants'

const NOW = '2026-12-10T12:00:00.000+08:00'
const RULES = {
  kind: 'pointRules' as const,
  v: 0,
  _id: 'point-rules' as const,
  rules: [{ cause: 'award' as const, title: '社区嘉许', points: 5, perDay: 1, approvals: 1 }],
  approveTwiceFrom: 50,
  lastMonths: 12,
  sample: true,
}
const wish = {
  openid: 'rider-a',
  alias: 'ABCD',
  cause: 'award' as const,
  key: 'k',
  title: '扶老人',
  amount: 60,
  k: 'k'.repeat(8),
}
const tian = { openid: 'tian', name: '田老师' }

test('many points want two people, a few want as many as the rule says', () => {
  expect(approvalsNeeded(RULES, 'award', 50)).toBe(2)
  expect(approvalsNeeded(RULES, 'award', 49)).toBe(1)
})

test('nobody approves their own proposal, points for themselves, or twice', () => {
  const grant = newGrant(wish, tian, 2, NOW)
  expect(mayApprove(grant, 'tian')).toBe(false)
  expect(mayApprove(grant, 'rider-a')).toBe(false)
  expect(() => approve(grant, tian, NOW)).toThrow('POINTS_NOT_YOURS_TO_APPROVE')
  const once = approve(grant, { openid: 'zhou', name: '小周' }, NOW)
  expect(once).toMatchObject({ state: 'pending' })
  const half = { ...grant, ...once }
  expect(approve(half, { openid: 'zhou', name: '小周' }, NOW)).toBeNull()
  expect(approve(half, { openid: 'chen', name: '陈主任' }, NOW)).toMatchObject({ state: 'confirmed' })
})
