/**
 * Draws the pictures of the tab bar (WeChat takes PNG alone there) from the app's own icon set:
 * `npx tsx config/tab-icons.ts`, with a Chromium on this machine. Run after a change of `icon.scss` or of the colours.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { compile } from 'sass'
import theme from '../src/theme.json'

const SIDE = 81 // WeChat's own size for a tab picture
const TABS = { home: 'home', book: 'calendar', heart: 'heart', me: 'person' }
const folder = 'src/theme/tab'

const picture = (css: string, icon: string, colour: string): string =>
  `<style>body{margin:0;--care:1;color:${colour}}${css}.icon{width:66px;height:66px;margin:7px}</style>
   <div class="icon icon-${icon}"></div>`

const draw = async (): Promise<void> => {
  const { css } = compile('src/components/icon/icon.scss')
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  })
  const page = await browser.newPage({ viewport: { width: SIDE, height: SIDE } })
  for (const [mode, colours] of Object.entries(theme)) {
    for (const [tab, icon] of Object.entries(TABS)) {
      for (const [state, colour] of [
        ['', colours.tab],
        ['-on', colours.tabOn],
      ]) {
        await page.setContent(picture(css, icon, colour ?? ''))
        const png = await page.screenshot({ omitBackground: true, type: 'png' })
        writeFileSync(join(folder, `${tab}${state}${mode === 'dark' ? '-dark' : ''}.png`), png)
      }
    }
  }
  await browser.close()
}

draw().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
