import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { type PageUnderTest, servePage } from './page-browser'
import { call, get, post } from './support/call'
import { stopClouds } from './support/start-cloud'

jest.setTimeout(90_000)
const notes = Array.from({ length: 25 }, (_, n) => ({
  _id: `note-${n}`,
  n,
  push: { state: n === 7 ? 'rare' : 'none' },
}))
const invariants = [
  {
    name: 'n-small',
    says: 'n stays below 100',
    collection: 'notes',
    aggregate: [{ $match: { n: { $gte: 100 } } }],
  },
]
let served: PageUnderTest
beforeAll(async () => {
  served = await servePage({ seed: { notes }, invariants })
  const input = { cloudPath: 'pictures/a.txt', text: 'hello' }
  await call(served.cloud.url, 'files', { path: 'upload', input }, 'rider-1')
})
afterAll(async () => {
  await served.stop()
  await stopClouds()
})

const tap = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click()
const openTab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click()
const ids = (page: Page) => page.locator('.documents summary').allTextContents()
const openNotes = async (): Promise<Page> => {
  const page = await served.open()
  await openTab(page, 'Data')
  await page.getByRole('button', { name: /^notes/ }).click()
  await page.locator('.documents summary').first().waitFor()
  return page
}
const noteOf = async (id: string): Promise<unknown> => {
  const where = encodeURIComponent(JSON.stringify({ _id: id }))
  return Object(await get(served.cloud.url, `/local/collections/notes?where=${where}`)).documents[0]
}

test('documents are filtered by a picked field, by a written condition, and shown whole again', async () => {
  const page = await openNotes()
  await page.getByLabel('Field').fill('push.state')
  await page.getByLabel('Value').fill('rare')
  await tap(page, 'Filter')
  await page.waitForFunction(() => document.querySelectorAll('.documents summary').length === 1)
  expect(await ids(page)).toEqual(['note-7'])
  await tap(page, 'Write a condition')
  await page.getByLabel('Condition (JSON)').fill('{"n": {"$in": [3, 4]}}')
  await tap(page, 'Filter')
  await page.waitForFunction(() => document.querySelectorAll('.documents summary').length === 2)
  expect(await ids(page)).toEqual(['note-3', 'note-4'])
  await page.getByLabel('Condition (JSON)').fill('{"n": 1000}')
  await tap(page, 'Filter')
  await page.getByText('Nothing meets this condition').waitFor()
  await tap(page, 'Show all')
  await page.getByText('1–20 of 25').waitFor()
})

test('a document is changed only when it is JSON and still its own, added, and deleted after a second tap', async () => {
  const page = await openNotes()
  const editor = page.getByLabel('Document (JSON)')
  await page.locator('.documents summary', { hasText: /^note-1$/ }).click()
  await tap(page, 'Edit')
  await editor.fill('{"_id": "note-1", "n": }')
  await tap(page, 'Save')
  await page.getByText(/^Not JSON/).waitFor()
  await editor.fill('{"_id": "note-2", "n": 5}')
  await tap(page, 'Save')
  await page.getByText('The _id cannot change').waitFor()
  await editor.fill('{"_id": "note-1", "n": 55}')
  await tap(page, 'Save')
  await page.locator('.json', { hasText: '55' }).waitFor()
  expect(await noteOf('note-1')).toEqual({ _id: 'note-1', n: 55 })

  await tap(page, 'Delete')
  expect(await noteOf('note-1')).toBeDefined()
  await tap(page, 'Really delete?')
  await page.locator('.documents summary', { hasText: /^note-1$/ }).waitFor({ state: 'detached' })
  expect(await noteOf('note-1')).toBeUndefined()

  await tap(page, 'Add')
  await editor.fill('{"_id": "note-1", "n": 1}')
  await tap(page, 'Save')
  await editor.waitFor({ state: 'detached' })
  expect(await noteOf('note-1')).toEqual({ _id: 'note-1', n: 1 })
})

test('files are listed, opened and deleted', async () => {
  const page = await served.open()
  await openTab(page, 'Data')
  await tap(page, 'Files')
  const link = page.getByRole('link', { name: 'pictures/a.txt' })
  const opened = await fetch((await link.getAttribute('href')) ?? '')
  expect(await opened.text()).toBe('hello')
  await tap(page, 'Delete')
  await tap(page, 'Really delete?')
  await page.getByText('No file in cloud storage yet').waitFor()
})

test('a snapshot is kept, downloaded and restored; the check-up sees what was wrong in between', async () => {
  const page = await served.open()
  await openTab(page, 'Data')
  await tap(page, 'Snapshots')
  await page.getByLabel('Name of the snapshot').fill('well')
  await tap(page, 'Take a snapshot')
  await page.locator('.kept', { hasText: 'well' }).waitFor()
  const download = page.waitForEvent('download')
  await tap(page, 'Download one')
  const file = await (await download).path()
  expect((await readFile(file)).subarray(0, 2)).toEqual(Buffer.from([0x1f, 0x8b]))

  await post(served.cloud.url, '/local/collections/notes', { document: { _id: 'wrong', n: 100 } })
  await openTab(page, 'Check-up')
  await page.getByText('1 of 1 do not hold').waitFor()
  await page.locator('.message', { hasText: 'n stays below 100' }).getByText('"wrong"').waitFor()
  await openTab(page, 'Data')
  await tap(page, 'Snapshots')
  await tap(page, 'Restore')
  const again = page.waitForEvent('load')
  await tap(page, 'Replace everything as it is now?')
  await again
  await openTab(page, 'Check-up')
  await page.getByText('All 1 hold').waitFor()
  expect(await noteOf('wrong')).toBeUndefined()

  await post(served.cloud.url, '/local/collections/notes', { document: { _id: 'wrong', n: 100 } })
  await openTab(page, 'Data')
  await tap(page, 'Snapshots')
  await page.locator('.picked input').setInputFiles(file)
  await page.locator('.picked .button').click()
  const third = page.waitForEvent('load')
  await page.locator('.picked .button').click()
  await third
  expect(await noteOf('wrong')).toBeUndefined()
})

test('no error was thrown and nothing outside this machine was asked', () => {
  expect(served.troubles).toEqual([])
})
