import fc from 'fast-check'
import { applyToPairing } from './change'
import { type Acting, decideAct, isPair, newPairing } from './decide-act'
import { PAIRING_ACTS } from './schema'

const staff = { _id: 'tian', name: '田老师' }
const plan = { rule: 'FREQ=WEEKLY;BYDAY=WE', from: '15:00', minutes: 30 }
const acting = (k: string, act: Acting['act'], byStaff: boolean): Acting => ({
  k,
  mark: `${k}${act}`,
  now: '2026-12-10T12:00:00.000+08:00',
  act,
  side: byStaff ? 'worker' : 'rider',
  staff: byStaff ? staff : null,
  sealed: null,
})
const offered = () =>
  newPairing({
    ...acting('request-0', 'offered', true),
    id: 'p',
    elderId: 'e',
    openid: 'rider',
    alias: 'A',
    plan,
  })

test('whatever is tried in whatever order: the state is the last step, and no pair without the rider’s yes', () => {
  const tries = fc.array(fc.tuple(fc.constantFrom(...PAIRING_ACTS), fc.boolean()), { maxLength: 30 })
  fc.assert(
    fc.property(tries, (given) => {
      let pairing = offered()
      for (const [index, [act, byStaff]] of given.entries()) {
        try {
          const change = decideAct(pairing, acting(`request-${index + 1}`, act, byStaff))
          if (change) pairing = applyToPairing(pairing, change)
        } catch (error) {
          expect(error).toMatchObject({ code: 'PAIRING_STEP_NOT_ALLOWED' })
        }
        expect(pairing.state).toBe(pairing.steps.at(-1)?.to)
        if (isPair(pairing))
          expect(pairing.steps.some((step) => step.act === 'accepted' && step.by === null)).toBe(true)
      }
    }),
  )
})

test('a request that took its step takes no other', () => {
  const pairing = offered()
  const yes = acting('request-1', 'accepted', false)
  const after = applyToPairing(pairing, decideAct(pairing, yes) ?? fail())
  expect(decideAct(after, yes)).toBeNull()
  expect(() => decideAct(after, { ...yes, mark: 'other' })).toThrow('REQUEST_ID_REUSED')
})

function fail(): never {
  throw new Error('nothing was decided')
}
