/**
 * SHA-256 (FIPS 180-4) in plain TypeScript: a phone has no crypto of its own, and a draw anybody can check must be
 * computed the same on the phone and in the cloud.
 */
const PRIMES = Array.from({ length: 312 }, (_, n) => n).filter(
  (n) => n > 1 && !Array.from({ length: n }, (_, m) => m).some((m) => m > 1 && n % m === 0),
)
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0
const K = PRIMES.slice(0, 64).map((prime) => fraction(Math.cbrt(prime)))
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)))

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
const at = (words: readonly number[], index: number): number => words[index] ?? 0

/** UTF-8 by way of the one encoder every phone has. */
const bytesOf = (text: string): number[] =>
  (encodeURIComponent(text).match(/%..|./g) ?? []).map((piece) =>
    piece.length === 3 ? Number.parseInt(piece.slice(1), 16) : piece.charCodeAt(0),
  )

/** The message in words of 32 bits, padded to whole blocks of sixteen, its length in bits last. */
const padded = (text: string): number[] => {
  const bytes = bytesOf(text)
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const words = new Array<number>(blocks * 16).fill(0)
  for (const [index, byte] of [...bytes, 0x80].entries()) {
    words[index >> 2] = at(words, index >> 2) | (byte << (24 - (index % 4) * 8))
  }
  words[words.length - 1] = bytes.length * 8
  return words
}

const scheduleOf = (block: readonly number[]): number[] => {
  const words = [...block]
  for (let t = 16; t < 64; t += 1) {
    const [early, late] = [at(words, t - 15), at(words, t - 2)]
    const first = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const second = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words.push((at(words, t - 16) + first + at(words, t - 7) + second) | 0)
  }
  return words
}

const digest = (state: readonly number[], block: readonly number[]): number[] => {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (const [t, word] of scheduleOf(block).entries()) {
    const upper = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + upper + ((e & f) ^ (~e & g)) + at(K, t) + word) | 0
    const lower = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  return [a, b, c, d, e, f, g, h].map((word, index) => (at(state, index) + word) | 0)
}

/** The SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export const sha256 = (text: string): string => {
  const words = padded(text)
  let state: number[] = START
  for (let from = 0; from < words.length; from += 16) state = digest(state, words.slice(from, from + 16))
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('')
}
