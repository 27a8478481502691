import { attemptOf, draftWish, dropDraft, saveDraft, type Wish } from './draft'

const kept = new Map<string, unknown>()

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: {
    getStorageSync: (name: string) => kept.get(name) ?? '',
    setStorageSync: (name: string, value: unknown) => kept.set(name, structuredClone(value)),
    removeStorageSync: (name: string) => kept.delete(name),
  },
}))

const counting = () => {
  let made = 0
  return () => {
    made += 1
    return `attempt-${made}`
  }
}

const said = (text: string, photos: string[] = []): Wish => ({ text, voice: null, photos, category: null })

beforeEach(() => kept.clear())

describe('a draft', () => {
  it('is there again after the app was closed, and gone when dropped', () => {
    saveDraft(said('站长扣我钱'))
    expect(draftWish()).toEqual(said('站长扣我钱'))
    dropDraft()
    expect(draftWish().text).toBe('')
  })

  it('is gone when everything was erased by hand', () => {
    saveDraft(said('站长'))
    saveDraft(said(''))
    expect(kept.size).toBe(0)
  })

  it('repeats the same words under the same request id, even after a restart', () => {
    const makeId = counting()
    saveDraft(said('站长扣我钱'))
    expect(attemptOf(said('站长扣我钱'), makeId)).toBe('attempt-1')
    saveDraft(said('站长扣我钱'))
    expect(attemptOf(said('站长扣我钱'), makeId)).toBe('attempt-1')
  })

  it('makes a new request id for other words, and for the same words written again after sending', () => {
    const makeId = counting()
    attemptOf(said('站长扣我钱'), makeId)
    saveDraft(said('站长扣我钱，三百'))
    expect(attemptOf(said('站长扣我钱，三百'), makeId)).toBe('attempt-2')
    dropDraft()
    expect(attemptOf(said('站长扣我钱，三百'), makeId)).toBe('attempt-3')
  })

  it('takes the same words with another picture for another wish', () => {
    const makeId = counting()
    attemptOf(said('站长扣我钱', ['a']), makeId)
    expect(attemptOf(said('站长扣我钱', ['b']), makeId)).toBe('attempt-2')
  })

  it('keeps a voice, and takes another one for another wish', () => {
    const makeId = counting()
    const spoken: Wish = { ...said(''), voice: { fileId: 'v1', seconds: 4 } }
    saveDraft(spoken)
    expect(draftWish()).toEqual(spoken)
    expect(attemptOf(spoken, makeId)).toBe('attempt-1')
    expect(attemptOf({ ...spoken, voice: { fileId: 'v2', seconds: 4 } }, makeId)).toBe('attempt-2')
  })

  it('reads what an unknown version left as nothing', () => {
    kept.set('appeal-draft', { words: 1 })
    expect(draftWish().text).toBe('')
  })
})
