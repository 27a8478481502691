import type { EvidenceView } from '../../domain/appeal/evidence-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { cameraJpeg, cameraPng, GPS_WORDS } from '../support/pictures'
import { readPdf } from '../support/read-pdf'
import { NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { download, upload } from '../support/upload'
import { appealCalls, ok, type Shown } from './appeal-calls'

type Exported = { fileId: string; url: string; name: string }

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON, env: { XXT_TIMERS: 'off' } })
})
afterAll(() => cloud?.stop())

const { appeal, create, noticesOf } = appealCalls(() => cloud)
const setClock = (now: string) => cloud.local('/local/clock', { now })
const evidenceOf = async (openid: string, path: string, input: object): Promise<EvidenceView> =>
  ok(await appeal<{ evidence: EvidenceView }>(openid, path, input)).evidence

/** A rider with an appeal about pay whose checklist is open. */
const withList = async (name: string, happenedOn: string | null = '2026-10-01') => {
  const rider = await newRider(cloud, name)
  const appealId = (await create(rider, `站点欠${name}两个月工资`)).appeal.id
  await evidenceOf(rider, 'setEvidence', { appealId, kind: 'pay', happenedOn })
  return { rider, appealId }
}

const addPicture = async (rider: string, appealId: string, line: string, bytes = cameraJpeg(6)) =>
  evidenceOf(rider, 'addEvidence', { appealId, line, fileId: await upload(cloud, rider, bytes) })

test('pictures on their lines: washed, only for a line there is, taken off again', async () => {
  const { rider, appealId } = await withList('evidence-1')
  await addPicture(rider, appealId, 'agreed')
  const shown = await addPicture(rider, appealId, 'paid', cameraPng())
  const filesOf = (view: EvidenceView) => view.lines.flatMap(({ id, files }) => files.map(() => id))
  expect(filesOf(shown)).toEqual(['agreed', 'paid'])
  const files = shown.lines.flatMap((line) => line.files)
  for (const { fileId } of files) {
    const kept = await download(cloud, fileId)
    expect(kept?.toString('latin1')).not.toContain(GPS_WORDS)
  }
  const wrong = { appealId, line: 'no-such-line', fileId: await upload(cloud, rider, cameraJpeg()) }
  expect((await appeal(rider, 'addEvidence', wrong)).error).toMatchObject({
    code: 'NOT_FOUND',
    field: 'line',
  })
  const less = await evidenceOf(rider, 'removeEvidence', { appealId, fileK: files[0]?.k })
  expect(filesOf(less)).toEqual(['paid'])
  expect((await appeal('somebody-else', 'evidence', { appealId })).error?.code).toBe('NOT_FOUND')
})

test('the PDF holds the lines, the words and the pictures; its address ends, and only its own may ask', async () => {
  const { rider, appealId } = await withList('evidence-2')
  await addPicture(rider, appealId, 'agreed')
  await addPicture(rider, appealId, 'worked', cameraPng())
  for (const [caller, path] of [
    [rider, 'exportEvidence'],
    [SOCIAL_WORKER, 'exportCase'],
  ] as const) {
    const { fileId, url, name } = ok(await appeal<Exported>(caller, path, { appealId }))
    expect(name).toMatch(/\.pdf$/)
    const answer = await fetch(url)
    expect(answer.status).toBe(200)
    const { text, pages, pictures } = readPdf(Buffer.from(await answer.arrayBuffer()))
    expect({ pages: pages > 0, pictures }).toEqual({ pages: true, pictures: 2 })
    for (const words of [
      '说好的工钱',
      '公司是谁',
      '站点欠evidence-2两个月工资',
      '还没有材料',
      '2027-10-01',
    ]) {
      expect(text).toContain(words)
    }
    expect(text).not.toContain(`"${rider}"`)
    await setClock('2026-12-10T12:11:00+08:00')
    expect((await fetch(url)).status).not.toBe(200)
    await setClock(NOON)
    expect(await download(cloud, fileId)).not.toBeNull()
  }
  expect((await appeal('somebody-else', 'exportEvidence', { appealId })).error?.code).toBe('NOT_FOUND')
  expect((await appeal('local-zhou', 'exportCase', { appealId })).error?.code).toBe('NOT_ALLOWED')
  const audit = (await readCollection(cloud, 'audit')).filter(({ record }) => record === appealId)
  expect(audit.map(({ what }) => what)).toContain('appeal.export')
})

test('a person’s own data names all of it with addresses that work, and erasing takes every file', async () => {
  const { rider, appealId } = await withList('evidence-3')
  await addPicture(rider, appealId, 'agreed')
  const photo = await upload(cloud, rider, cameraJpeg(1, 'thread'))
  ok(await appeal<Shown>(rider, 'send', { appealId, file: { kind: 'picture', fileId: photo } }))
  const pdf = ok(await appeal<Exported>(rider, 'exportEvidence', { appealId })).fileId
  ok(await appeal(SOCIAL_WORKER, 'accept', { appealId }))
  const proposal = { partner: 'lawyer', partnerName: '何律师', summary: '问仲裁', fields: ['summary'] }
  ok(await appeal(SOCIAL_WORKER, 'propose', { appealId, ...proposal }))
  ok(await appeal(rider, 'close', { appealId, solved: true }))
  ok(await appeal(rider, 'rate', { appealId, stars: 4, words: '帮得快' }))
  const exported = await cloud.call<{ appeals: Record<string, unknown>[] }>('person', rider, 'export', {})
  expect(exported.dbOps).toBeLessThanOrEqual(6)
  const [mine] = ok(exported).appeals
  expect(mine).toMatchObject({
    referrals: [{ partnerName: '何律师', summary: '问仲裁' }],
    rating: { stars: 4, words: '帮得快' },
    evidence: { kind: 'pay', files: [{ line: '说好的工钱' }], putTogether: [expect.any(String)] },
  })
  const urls = JSON.stringify(mine).match(/http:[^"]+/g) ?? []
  expect(urls).toHaveLength(3)
  for (const url of urls) expect((await fetch(url)).status).toBe(200)

  const stored = (await readCollection(cloud, 'appeals')).find(({ _id }) => _id === appealId)
  const inThread = stored?.thread.flatMap(({ attachment }) =>
    attachment?.kind === 'picture' ? [attachment.fileId] : [],
  )
  const files = [pdf, ...(inThread ?? []), ...(stored?.evidence?.files.map(({ fileId }) => fileId) ?? [])]
  expect(files).toHaveLength(3)
  ok(await cloud.call('person', rider, 'erase', { sure: true }))
  for (const fileId of files) expect(await download(cloud, fileId)).toBeNull()
  expect(await brokenInvariants(cloud, false)).toEqual([])
})

test('last days: a month, a week and a day before, each once, also from a timer that was dead meanwhile', async () => {
  await setClock('2026-12-10T10:00:00+08:00')
  const { rider, appealId } = await withList('evidence-4', '2026-01-20')
  const solved = await withList('evidence-5', '2026-01-20')
  ok(await appeal(solved.rider, 'close', { appealId: solved.appealId, solved: true }))
  const titlesAt = async (day: string): Promise<string[]> => {
    await setClock(`${day}T09:00:00+08:00`)
    for (let n = 0; n < 2; n += 1) await cloud.local('/local/timer/timer-appeals', {})
    const notices = await noticesOf(rider)
    return notices.filter(({ page }) => page.includes('evidence')).map(({ title }) => title)
  }
  expect(await titlesAt('2026-12-20')).toEqual([])
  expect(await titlesAt('2026-12-21')).toEqual(['有件事 30 天内到期'])
  expect(await titlesAt('2026-12-30')).toHaveLength(1)
  // Nobody woke the timer on the day itself: it reminds as soon as it lives again, with what is left.
  expect((await titlesAt('2027-01-16'))[0]).toBe('有件事 7 天内到期')
  expect((await titlesAt('2027-01-19'))[0]).toBe('有件事明天就到期')
  expect(await titlesAt('2027-01-20')).toHaveLength(3)
  expect(await titlesAt('2027-02-20')).toHaveLength(3)
  const stored = await readCollection(cloud, 'appeals')
  expect(stored.find(({ _id }) => _id === appealId)?.deadlineOn).toBe('2028-01-20')
  const told = (await noticesOf(solved.rider)).filter(({ page }) => page.includes('evidence'))
  expect(told).toEqual([])
  await setClock(NOON)
})
