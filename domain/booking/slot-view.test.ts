import { slotView } from './slot-view'
import { firstSlot, holding, OPEN_NOW } from './test-samples'
import { whyRefused } from './why-refused'

const slot = firstSlot()
const one = holding(slot, 'other', 'request-1')
const full = holding(one, 'third', 'request-2')

test.each([
  ['free', slot, OPEN_NOW, null],
  ['few', one, OPEN_NOW, null],
  ['full', full, OPEN_NOW, 'SLOT_FULL'],
  ['notOpenYet', slot, '2026-12-07T23:59:59.999+08:00', 'SLOT_NOT_OPEN_YET'],
  ['free', slot, '2026-12-08T00:00:00.000+08:00', null],
  ['closed', slot, '2026-12-15T13:50:00.000+08:00', 'SLOT_CLOSED'],
  ['closed', { ...slot, state: 'closed' as const }, OPEN_NOW, 'SLOT_CLOSED'],
  ['mine', holding(slot, 'rider', 'request-3'), OPEN_NOW, 'QUOTA_REACHED'],
] as const)('%s: what is shown is what booking answers', (state, document, now, code) => {
  expect(slotView(document, 'rider', now).state).toBe(state)
  expect(whyRefused(document, 'rider', now)?.code ?? null).toBe(code)
})

test('nobody learns who the others are', () => {
  expect(JSON.stringify(slotView(full, 'rider', OPEN_NOW))).not.toMatch(/other|third|request/)
})
