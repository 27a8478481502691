import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { giveUp, ROOT, say } from './install.mjs'

const KNOWN = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

const findInstalled = () => KNOWN.find((file) => file && existsSync(file))

const run = (command, args) => spawnSync(command, args, { stdio: 'ignore', cwd: ROOT }).status === 0

const isDebianRoot = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/** Debian's browser, and a font that has the Chinese signs our screens are made of. */
const installFromDebian = () => {
  say('installing Chromium and a Chinese font from Debian (once)')
  run('apt-get', ['update', '-qq'])
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
}

/** playwright-core's own download, for machines without Debian or root. */
const installFromPlaywright = () => {
  say("downloading playwright's Chromium (once)")
  const cli = path.join(ROOT, 'node_modules/playwright-core/cli.js')
  if (!run(process.execPath, [cli, 'install', 'chromium'])) return undefined
  const { chromium } = createRequire(import.meta.url)('playwright-core')
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined
}

const hasChineseFont = () => {
  const listed = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return listed.status !== 0 || listed.stdout.trim() !== ''
}

/** The path of a Chromium to test with: one that is here, else Debian's, else playwright's own. */
export const ensureChromium = () => {
  const here = findInstalled()
  if (here && (hasChineseFont() || !isDebianRoot())) return here
  if (isDebianRoot()) installFromDebian()
  const found = findInstalled() ?? installFromPlaywright()
  if (!found) giveUp('No Chromium could be found or installed; set CHROMIUM_PATH to one and run again.')
  return found
}
