import { shouldAskAgain, stateAfterCheck } from './decide-check'
import type { PictureDocument } from './schema'

const event = (suggest?: string) => ({
  Event: 'wxa_media_check' as const,
  trace_id: 't',
  ...(suggest === undefined ? {} : { result: { suggest } }),
})

test('only a clear pass shows a picture; doubt, failure and unknown words leave it to a human', () => {
  expect(stateAfterCheck(event('pass'))).toBe('passed')
  expect(stateAfterCheck(event('risky'))).toBe('refused')
  for (const other of ['review', 'PASS', '', undefined]) expect(stateAfterCheck(event(other))).toBeNull()
})

test('WeChat is asked again while the person was here lately and no answer came', () => {
  const taken = '2026-12-10T12:00:00.000+08:00'
  const picture: PictureDocument = {
    _id: 'p',
    fileId: 'cloud://e.b/kept/report/p.jpg',
    openid: 'o',
    place: 'report',
    record: 'r',
    state: 'pending',
    by: null,
    traceId: 't',
    asked: 1,
    askedAt: taken,
    takenAt: taken,
  }
  expect(shouldAskAgain(picture, '2026-12-10T12:20:00.000+08:00')).toBe(false)
  expect(shouldAskAgain(picture, '2026-12-10T12:36:00.000+08:00')).toBe(true)
  expect(shouldAskAgain(picture, '2026-12-10T14:00:00.000+08:00')).toBe(false)
  expect(shouldAskAgain({ ...picture, traceId: null }, '2026-12-10T12:01:00.000+08:00')).toBe(true)
  expect(shouldAskAgain({ ...picture, state: 'passed' }, '2026-12-10T12:36:00.000+08:00')).toBe(false)
})
