import { recallChoice, rememberChoice } from './remembered-choice'

const makeStorage = (): Storage => {
  const kept = new Map<string, string>()
  return {
    get length() {
      return kept.size
    },
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value)
    },
    removeItem: (key) => {
      kept.delete(key)
    },
  }
}

/** What the browser holds under the one key this module writes. */
const withNote = (note: string): Storage => {
  const storage = makeStorage()
  rememberChoice(storage, { left: 'a', right: 'b' })
  storage.setItem(storage.key(0) ?? '', note)
  return storage
}

test('what was chosen comes back; one phone stays one phone', () => {
  const storage = makeStorage()
  expect(recallChoice(storage)).toEqual({})
  rememberChoice(storage, { left: 'a', right: 'b' })
  expect(recallChoice(storage)).toEqual({ left: 'a', right: 'b' })
  rememberChoice(storage, { left: 'a', right: null })
  expect(recallChoice(storage)).toEqual({ left: 'a', right: '' })
})

test.each(['{', '[]', '7', '{"left":5}'])('a note that says %s is as good as none', (note) => {
  expect(recallChoice(withNote(note))).toEqual({})
})
