const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz'

const randomLetters = (count: number): string =>
  Array.from({ length: count }, () => LETTERS[Math.floor(Math.random() * LETTERS.length)]).join('')

/**
 * Names one intent of one person (`domain/fields.ts`, ZRequestId). Time first, so ids sort; 16 random letters make
 * a clash within one millisecond impossible in practice. It is a name, not a secret.
 */
export const makeRequestId = (now: number = Date.now()): string => `${now.toString(36)}-${randomLetters(16)}`
