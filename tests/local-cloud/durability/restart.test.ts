import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { requestJson } from '../../support/request-json'
import { callLedger, DRIVERS, startLedger } from './ledger-cloud'
import { checkKept, newLoad, runLoad } from './load'

const RESTARTS = 4
const LIFE_MS = 300

describe.each(DRIVERS)('a cloud asked to end in the middle of calls, on %s', (driver) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'xinxintong-restart-'))
  afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

  it('gives each caller the answer or an error, and keeps what it answered', async () => {
    const load = newLoad()
    for (let life = 0; life < RESTARTS; life++) {
      const cloud = await startLedger(driver, dataDir)
      await callLedger(cloud.url, 'add', { id: `first-${life}`, group: 0, text: '' })
      const loading = runLoad(cloud.url, life, load)
      await wait(LIFE_MS)
      while (load.answered.length <= life) await wait(5)
      await cloud.stop()
      await loading
      checkKept(driver, dataDir, load)
    }
    expect(load.answered.length).toBeGreaterThanOrEqual(RESTARTS)
  })

  it('answers from disk after the restart what it answered before', async () => {
    const cloud = await startLedger(driver, dataDir)
    const text = '重启之后还在'
    await callLedger(cloud.url, 'add', { id: 'kept', group: 1, text })
    const page = `${cloud.url}/local/collections/rows?limit=1000`
    const { body: before } = await requestJson(page)
    await cloud.kill()
    const again = await startLedger(driver, dataDir)
    const { body: after } = await requestJson(`${again.url}/local/collections/rows?limit=1000`)
    await again.stop()
    expect(JSON.stringify(after)).toContain(text)
    expect(after).toEqual(before)
  })
})
