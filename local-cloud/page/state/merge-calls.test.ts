import * as fc from 'fast-check'
import type { Call } from '../api/calls'
import { medianMs, mergeCalls } from './merge-calls'

const makeCall = (id: string, ms = 1): Call => ({
  id,
  at: '2026-05-06T12:00:00.000Z',
  function: 'f',
  path: 'p',
  openid: 'o',
  ms,
  dbOps: 1,
  cold: false,
  ok: true,
  errorCode: '',
  requestId: 'r',
  logs: [],
})
const idsOf = (calls: Call[]): string[] => calls.map((call) => call.id)

describe('mergeCalls', () => {
  test('puts new calls on top, the last one first', () => {
    const known = [makeCall('2'), makeCall('1')]
    expect(idsOf(mergeCalls(known, [makeCall('3'), makeCall('4')]))).toEqual(['4', '3', '2', '1'])
  })

  test('a call heard twice stands once, where it stood', () => {
    const known = [makeCall('2'), makeCall('1')]
    expect(idsOf(mergeCalls(known, [makeCall('1')]))).toEqual(['2', '1'])
  })

  test('keeps 200, and each once, whatever comes', () => {
    const ids = fc.array(fc.integer({ min: 0, max: 500 }).map(String), { maxLength: 600 })
    fc.assert(
      fc.property(ids, ids, (known, fresh) => {
        const start = mergeCalls(
          [],
          known.map((id) => makeCall(id)),
        )
        const merged = idsOf(
          mergeCalls(
            start,
            fresh.map((id) => makeCall(id)),
          ),
        )
        expect(new Set(merged).size).toBe(merged.length)
        expect(merged.length).toBe(Math.min(200, new Set([...idsOf(start), ...fresh]).size))
      }),
    )
  })
})

test('medianMs is the middle, the lower one of two', () => {
  expect(medianMs([])).toBeNull()
  expect(medianMs([makeCall('1', 9)])).toBe(9)
  expect(medianMs([makeCall('1', 30), makeCall('2', 1), makeCall('3', 4)])).toBe(4)
  expect(medianMs([makeCall('1', 30), makeCall('2', 1)])).toBe(1)
})
