import { CARD_PARTS, type CardFile, type CardLine } from './schema'
import type { Place } from './yaml-file'

type Fact = Extract<CardLine, { text: string }>
export type Reference = { id: string; articles: number[] }

export const isFact = (line: CardLine): line is Fact => 'text' in line
export const textOf = (line: CardLine): string => (isFact(line) ? line.text : line.advice)

/** Every line of a card with its place in the file, in reading order. */
export const linesOf = (card: CardFile): { line: CardLine; at: Place }[] =>
  CARD_PARTS.flatMap((part) => card[part].map((line, index) => ({ line, at: [part, index] })))

/** `S1-road#70+75` -> source `S1-road`, articles 70 and 75. */
export const readReference = (reference: string): Reference => {
  const [id = '', articles = ''] = reference.split('#')
  return { id, articles: articles === '' ? [] : articles.split('+').map(Number) }
}

/** The numbers a text holds, decimals whole: `高不过 1.5 米，120` -> `1.5`, `120`. */
export const numbersIn = (text: string): string[] => text.match(/\d+(\.\d+)?/g) ?? []
