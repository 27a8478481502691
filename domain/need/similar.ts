/** Pairs of neighbouring letters, without what everybody writes anyway. */
const COMMON = /希望|能不能|可以|可不可以|建议|一下|有没有|我们|大家|骑手|的|了|吗|呢|吧|啊|[\s\p{P}]/gu

const pairsOf = (text: string): Set<string> => {
  const letters = [...text.toLowerCase().replace(COMMON, '')]
  if (letters.length < 2) return new Set(letters)
  return new Set(letters.slice(1).map((letter, index) => `${letters[index]}${letter}`))
}

/** How much of the shorter text stands in the other, 0–1. */
export const likeness = (a: string, b: string): number => {
  const [one, other] = [pairsOf(a), pairsOf(b)]
  const shorter = Math.min(one.size, other.size)
  if (shorter === 0) return 0
  return [...one].filter((pair) => other.has(pair)).length / shorter
}

const ALIKE = 0.3
const MOST = 3

/** The wishes that say nearly the same, most alike first; at most three. */
export const similarTo = <W extends { text: string }>(text: string, wishes: readonly W[]): W[] =>
  wishes
    .map((wish) => ({ wish, like: likeness(text, wish.text) }))
    .filter(({ like }) => like >= ALIKE)
    .sort((a, b) => b.like - a.like)
    .slice(0, MOST)
    .map(({ wish }) => wish)
