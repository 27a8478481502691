/** Widths of Helvetica from space to tilde, in thousandths of the size (Adobe Core 14 metrics). */
const LATIN_WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
]
const FULL_WIDTH = 1000
const SPACE = 32
/** Stands for a character that two bytes cannot name (an emoji, a rare surname). */
const GETA = '〓'
/** The middle dot of names is not in the encoding; its wider sister is. */
const SISTERS: Record<string, string> = { '·': '・' }

const isLatin = (letter: string): boolean => letter >= ' ' && letter <= '~'

const widthOfLetter = (letter: string): number =>
  isLatin(letter) ? (LATIN_WIDTHS[letter.charCodeAt(0) - SPACE] ?? FULL_WIDTH) : FULL_WIDTH

/** What can be set: control characters become spaces, characters outside the basic plane a geta mark. */
const settable = (text: string): string[] =>
  [...text].map((letter) => (letter < ' ' ? ' ' : letter.length > 1 ? GETA : (SISTERS[letter] ?? letter)))

/** Width of a line in points at a size in points. */
export const textWidth = (text: string, size: number): number =>
  (settable(text).reduce((sum, letter) => sum + widthOfLetter(letter), 0) * size) / 1000

export type Run = { font: 'L' | 'C'; hex: string }

const hexOf = (letter: string, font: Run['font']): string =>
  letter
    .charCodeAt(0)
    .toString(16)
    .padStart(font === 'L' ? 2 : 4, '0')

/** A line as runs of one font each, letters in the font's own code. */
export const runsOf = (text: string): Run[] => {
  const runs: Run[] = []
  for (const letter of settable(text)) {
    const font = isLatin(letter) ? 'L' : 'C'
    const last = runs.at(-1)
    if (last?.font === font) last.hex += hexOf(letter, font)
    else runs.push({ font, hex: hexOf(letter, font) })
  }
  return runs
}

/** These never begin a line in Chinese: they hang at the end of the one before. */
const HANGING = new Set([...'，。！？、；：）】》」』”’…·,.!?;:)'])

/** Words that stay together: a run of Latin letters, or one letter of any other script. */
const wordsOf = (text: string): string[] => text.match(/[\x21-\x7e]+|[^\x21-\x7e]/gu) ?? []

/** A word that is wider than the line, cut where it no longer fits. */
const cutWord = (word: string, size: number, width: number): string[] => {
  const pieces: string[] = ['']
  for (const letter of word) {
    const piece = pieces.at(-1) ?? ''
    if (piece && textWidth(piece + letter, size) > width) pieces.push(letter)
    else pieces[pieces.length - 1] = piece + letter
  }
  return pieces
}

const wrapLine = (text: string, size: number, width: number): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of wordsOf(text).flatMap((whole) => cutWord(whole, size, width))) {
    const fits = textWidth(line + word, size) <= width
    if (fits || HANGING.has(word)) line += word
    else {
      lines.push(line)
      line = word === ' ' ? '' : word
    }
  }
  return [...lines, line]
}

/** Breaks a text into lines no wider than `width` points; its own line breaks are kept. */
export const wrapText = (text: string, size: number, width: number): string[] =>
  text.split(/\r?\n/).flatMap((line) => wrapLine(line, size, width))
