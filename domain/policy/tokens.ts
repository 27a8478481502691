import { SYNONYMS } from './synonyms'

const HAN = /\p{Script=Han}+/gu
const LATIN = /[a-z]+|\d+/g

/** Two letters that every question holds and no card is about. */
const EMPTY_PAIRS = new Set(
  '怎么 么办 咋办 咋个 么样 什么 可以 能不 不能 能吗 多少 哪里 哪儿 哪个 有没 没有 没得 我的 我想 请问 如何 不到 了怎 了咋 了吗 一个 这个 那个 是不 不是 要不 好多 啥子 为什 问下 一下'.split(
    ' ',
  ),
)

const pairsOf = (run: string): string[] => {
  const letters = [...run]
  if (letters.length === 1) return letters
  return letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
}

const conceptsOf = (text: string): string[] =>
  Object.entries(SYNONYMS).flatMap(([concept, words]) =>
    words.some((word) => text.includes(word)) ? [`~${concept}`] : [],
  )

export const isConcept = (token: string): boolean => token.startsWith('~')

/**
 * A text as search tokens: Chinese by overlapping pairs (no dictionary to load on a function's cold start), latin
 * words and numbers whole, and the things it speaks of (`~rent`), whatever the words.
 */
export const tokensOf = (raw: string): string[] => {
  const text = raw.normalize('NFKC').toLowerCase()
  const pairs = (text.match(HAN) ?? []).flatMap(pairsOf).filter((pair) => !EMPTY_PAIRS.has(pair))
  return [...pairs, ...(text.match(LATIN) ?? []), ...conceptsOf(text)]
}
