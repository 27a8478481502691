import {
  applyWork,
  decideChoose,
  decideKeep,
  decideReview,
  decideWithdraw,
  isRepeatWork,
  type WorkChange,
} from './decide-work'
import { guardSameWork, newWork } from './new-work'
import { WORK_STATES, type WorkDocument } from './schema'
import { guardStep, WORK_STEPS } from './transitions'
import { deskWork, maySeeWork, workDetail } from './views'
import { workNotices } from './work-notice'

const NOW = '2026-12-10T12:00:00.000+08:00'
const LATER = '2026-12-10T12:10:00.000+08:00'
const input = { title: '雨里的街', text: '亮着', pen: '', photos: [], video: '' }
const photo = { id: 'p1', fileId: 'cloud://e.b/kept/wall/p1.jpg', sha256: 'same', shape: 1 }
const made = (check: WorkDocument['check'] = 'pass', id = 'w1'): WorkDocument =>
  newWork(input, { id, openid: 'rider', alias: '街坊 X7K2', k: 'request-1', check, photos: [photo] }, NOW)
const tian = (k: string) => ({ openid: 'tian', k })
const after = (work: WorkDocument, change: WorkChange | null): WorkDocument => {
  if (!change) throw new Error('nothing changed')
  return applyWork(work, change)
}
const shown = after(made(), decideReview(made(), tian('request-2'), { to: 'shown', reason: '' }, LATER))
const viewer = { openid: 'other', like: 'l', flag: 'f' }

test.each(['pass', 'review', 'unchecked'] as const)(
  'a work whose check says %s is seen by its author alone',
  (check) => {
    const work = made(check)
    expect(work.state).toBe('pending')
    expect([maySeeWork(work, 'rider'), maySeeWork(work, 'other')]).toEqual([true, false])
  },
)

test('what a person takes back stays back, and every other state can be left', () => {
  expect(WORK_STEPS.withdrawn).toEqual([])
  for (const state of WORK_STATES.filter((other) => other !== 'withdrawn')) {
    expect(() => guardStep(state, 'withdrawn')).not.toThrow()
    expect(() => guardStep(state, state)).toThrow('does not go')
  }
})

test('a hidden work is no longer chosen, its reports are answered, and its author is told why', () => {
  const flagged = {
    ...shown,
    chosenAt: LATER,
    flags: [{ token: 't', reason: 'ad' as const, at: LATER }],
    flagged: true,
  }
  const review = { to: 'hidden' as const, reason: '像广告' }
  const hidden = after(flagged, decideReview(flagged, tian('request-3'), review, LATER))
  expect(hidden).toMatchObject({ state: 'hidden', chosenAt: '', flags: [], flagged: false, reason: '像广告' })
  expect(workNotices(hidden).at(-1)).toMatchObject({
    title: '你的作品先撤下来了',
    body: '《雨里的街》：像广告',
  })
  expect(decideReview(hidden, tian('request-3'), review, LATER)).toBeNull()
  expect(() => decideReview(hidden, tian('request-3'), { ...review, reason: '别的' }, LATER)).toThrow(
    'REQUEST_ID_REUSED',
  )
})

test('points are owed the first time a work is chosen, and never for a picture that hung before', () => {
  const choose = (work: WorkDocument, k: string, isRepeat = false) =>
    after(work, decideChoose(work, tian(k), { chosen: true, isRepeat }, LATER))
  const chosen = choose(shown, 'request-3')
  expect(chosen).toMatchObject({ pointsOwed: true, pointsCause: 'work:w1' })
  const back = after(
    chosen,
    decideChoose(chosen, tian('request-4'), { chosen: false, isRepeat: false }, LATER),
  )
  expect(choose({ ...back, pointsOwed: false }, 'request-5').pointsOwed).toBe(false)
  expect(choose(shown, 'request-3', true)).toMatchObject({ pointsOwed: false, pointsCause: null })
  expect(isRepeatWork(shown, [made('pass', 'w0')])).toBe(true)
  expect(isRepeatWork(shown, [shown, { ...made('pass', 'w0'), submittedAt: LATER }])).toBe(false)
})

test('nobody decides about their own work', () => {
  const own = { openid: 'rider', k: 'request-9' }
  expect(() => decideReview(made(), own, { to: 'shown', reason: '' }, LATER)).toThrow(
    'POINTS_NOT_YOURS_TO_APPROVE',
  )
  expect(() => decideChoose(shown, own, { chosen: true, isRepeat: false }, LATER)).toThrow(
    'POINTS_NOT_YOURS_TO_APPROVE',
  )
  expect(() => decideKeep({ ...shown, flagged: true }, own, LATER)).toThrow('POINTS_NOT_YOURS_TO_APPROVE')
  expect(() => decideWithdraw(shown, tian('request-9'), LATER)).toThrow('NOT_FOUND')
})

test('who looks sees pictures that passed; the desk sees all of them, and the author nowhere', () => {
  const facts = { work: shown, pictures: [] }
  expect(workDetail(facts, viewer)).toMatchObject({ photos: [], mine: false, by: '街坊 X7K2' })
  expect(workDetail(facts, { ...viewer, openid: 'rider' }).photos).toHaveLength(1)
  const seen = deskWork(facts, 'tian')
  expect(seen.photos).toHaveLength(1)
  expect(JSON.stringify(seen)).not.toContain('rider')
})

test('the same request brings the same work', () => {
  expect(() => guardSameWork(made(), input, ['p1'])).not.toThrow()
  for (const other of [
    { ...input, title: '别的' },
    { ...input, pen: '夜行人' },
  ]) {
    expect(() => guardSameWork(made(), other, ['p1'])).toThrow('REQUEST_ID_REUSED')
  }
  expect(() => guardSameWork(made(), input, [])).toThrow('REQUEST_ID_REUSED')
})
