import { chooseLanguage } from './choose-language'
import { en } from './en'
import { zh } from './zh'

type Leaf = { path: string; text: string }
const SAMPLE = ['left phone', '2', '3']

/** Every text with its path; those with gaps filled by samples. */
const leavesOf = (value: unknown, path = ''): Leaf[] => {
  if (typeof value === 'string') return [{ path, text: value }]
  if (typeof value === 'function') return [{ path, text: String(value(...SAMPLE)) }]
  return Object.entries(Object(value)).flatMap(([key, child]) => leavesOf(child, `${path}.${key}`))
}

test('both languages say the same things, and say each of them', () => {
  const [chinese, english] = [leavesOf(zh), leavesOf(en)]
  expect(english.map((leaf) => leaf.path)).toEqual(chinese.map((leaf) => leaf.path))
  expect([...chinese, ...english].filter((leaf) => leaf.text.trim() === '')).toEqual([])
})

test('no Chinese in the English texts, and Chinese in every Chinese one', () => {
  expect(leavesOf(en).filter((leaf) => /\p{Script=Han}/u.test(leaf.text))).toEqual([])
  expect(leavesOf(zh).filter((leaf) => !/\p{Script=Han}/u.test(leaf.text))).toEqual([])
})

test.each([
  ['zh-CN', '', 'zh'],
  ['zh-Hant-TW', '', 'zh'],
  ['en-US', '', 'en'],
  ['de', '', 'en'],
  ['zh-CN', '?lang=en', 'en'],
  ['en-US', '?left=a&lang=zh', 'zh'],
])('a browser in %s with %p speaks %s', (browser, search, language) => {
  expect(chooseLanguage(browser, search)).toBe(language)
})
