import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import theme from '../theme.json'

const tokens = readFileSync(join(__dirname, 'tokens.scss'), 'utf8')

const coloursOf = (mixin: string): Record<string, string> => {
  const body = tokens.split(`@mixin ${mixin} {`)[1]?.split('\n}')[0] ?? ''
  return Object.fromEntries(
    [...body.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, hex]) => [name, hex]),
  )
}

/** Relative luminance and contrast as WCAG 2.2 defines them. */
const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (one: string, other: string): number => {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** Main text at 7:1, what is read on a colour at 4.5:1, in the sun and at night. */
const PAIRS: [string, string, number][] = [
  ['ink', 'paper', 7],
  ['ink', 'card', 7],
  ['ink', 'sunk', 7],
  ['soft', 'paper', 7],
  ['soft', 'card', 7],
  ['on-brand', 'brand', 4.5],
  ['on-brand', 'brand-down', 4.5],
  ['brand-ink', 'paper', 4.5],
  ['brand-ink', 'card', 4.5],
  ['teal-ink', 'teal-paper', 7],
  ['amber-ink', 'amber-paper', 4.5],
  ['danger-ink', 'danger-paper', 4.5],
  ['danger-ink', 'card', 4.5],
  ['closed-ink', 'closed-paper', 4.5],
]

describe.each(['light', 'dark'])('%s', (mode) => {
  const colours = coloursOf(mode)
  test.each(PAIRS)('%s on %s reads at %p to 1', (text, ground, least) => {
    expect(contrast(colours[text] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
})

/** WeChat draws its bars from theme.json: the same colours under other names. */
const BARS = [
  ['paper', 'paper'],
  ['tab', 'soft'],
  ['tabOn', 'brand-ink'],
  ['tabPaper', 'card'],
] as const

test.each(['light', 'dark'] as const)("WeChat's own bars take the colours of the screens in %s", (mode) => {
  const colours = coloursOf(mode)
  for (const [bar, token] of BARS) {
    expect([bar, theme[mode][bar]]).toEqual([bar, colours[token]])
  }
})
