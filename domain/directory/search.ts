/**
 * Search as one types, on the phone over the list it has: Chinese by overlapping pairs of letters, as the policy
 * search does, latin and numbers whole. A hundred services need no index.
 */
const HAN = /[\u3400-\u9fff]+/g
const LATIN = /[a-z]+|\d+/g

const pairsOf = (run: string): string[] => {
  const letters = [...run]
  return letters.length === 1
    ? letters
    : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`)
}

/** What is looked for, piece by piece. */
export const piecesOf = (typed: string): string[] => {
  const text = typed.normalize('NFKC').toLowerCase()
  return [...new Set([...(text.match(HAN) ?? []).flatMap(pairsOf), ...(text.match(LATIN) ?? [])])]
}

type Field = { text: string; weight: number }

/** How well fields fit what is looked for: 0 not at all; a piece counts where it weighs most. */
export const fitOf = (pieces: readonly string[], fields: readonly Field[]): number =>
  pieces.reduce((sum, piece) => {
    const weights = fields
      .filter(({ text }) => text.normalize('NFKC').toLowerCase().includes(piece))
      .map(({ weight }) => weight)
    return sum + Math.max(0, ...weights)
  }, 0)
