import { describeStep, makePlan, type PlanInput } from './plan'

const input: PlanInput = {
  manifest: {
    collections: [
      { name: 'slots', indexes: [{ name: 'day', unique: false, fields: [{ field: 'day', direction: 1 }] }] },
    ],
    seed: { street: [{ _id: 'junlong' }], staff: [{ _id: 'local-tian' }] },
    secretNames: ['DATA_KEYS'],
  },
  functions: [
    { name: 'home', config: {} },
    { name: 'person', config: { timeout: 5, permissions: { openapi: ['phonenumber.getPhoneNumber'] } } },
  ],
  adminOpenids: [],
}

test('collections come before documents, documents before functions', () => {
  expect(makePlan(input).map((step) => step.kind)).toEqual([
    'collection',
    'documents',
    'function',
    'function',
    'byHand',
    'byHand',
    'byHand',
  ])
})

test('sample staff never leave the local cloud; administrators are named by OPENID', () => {
  const staffOf = (adminOpenids: string[]) =>
    makePlan({ ...input, adminOpenids }).flatMap((step) =>
      step.kind === 'documents' && step.collection === 'staff' ? step.documents : [],
    )
  expect(staffOf([])).toEqual([])
  expect(staffOf(['o-chief'])).toEqual([expect.objectContaining({ _id: 'o-chief', roles: ['admin'] })])
})

test('every step reads as one line, and what only DevTools can grant is named', () => {
  const lines = makePlan(input).map(describeStep)
  expect(lines).toContain('function home (timeout 3 s)')
  expect(lines).toContainEqual(
    expect.stringMatching(/^by hand: upload person once .* phonenumber\.getPhoneNumber$/),
  )
})
