import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ICON_NAMES } from './icon-names'

const drawn = [
  ...readFileSync(join(__dirname, 'icon.scss'), 'utf8').matchAll(
    /^ {2}["']?([a-z-]+)["']?:\s*["']([^"']+)["']/gm,
  ),
]

test('every icon name is drawn, and every drawing has a name', () => {
  expect(drawn.map(([, name]) => name)).toEqual([...ICON_NAMES])
})

test('drawings are pure paths: nothing in them could break the data address they are put into', () => {
  for (const [, , path] of drawn) expect(path).toMatch(/^[MmLlHhVvCcSsAaZz0-9 .-]+$/)
})
