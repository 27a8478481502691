import fc from 'fast-check'
import { toInstant } from '../time'
import { line, newAppeal, RULES, TIAN } from './appeal.fixture'
import { applyChange } from './change'
import { withClocks } from './clocks'
import { decideMergeAway, decideMergeIn, pairToMerge } from './decide-merge'
import { decideSend } from './decide-send'
import type { AppealDocument } from './schema'

const time = (text: string) => toInstant(new Date(`2026-12-10T${text}:00+08:00`))

/** A database of documents with versions, each call a turn of its own. */
const startStore = (...appeals: AppealDocument[]) => {
  const documents = new Map(appeals.map((appeal) => [appeal._id, appeal]))
  const get = (id: string): AppealDocument => {
    const found = documents.get(id)
    if (!found) throw new Error(`no ${id}`)
    return found
  }
  return {
    get,
    read: async (id: string) => get(id),
    storeIf: async (before: AppealDocument, after: AppealDocument) => {
      if (get(before._id).v !== before.v) return false
      documents.set(before._id, after)
      return true
    },
  }
}
type Store = ReturnType<typeof startStore>

const change = async (
  store: Store,
  wait: <T>(work: Promise<T>) => Promise<T>,
  id: string,
  decide: (appeal: AppealDocument) => ReturnType<typeof decideSend> | null,
): Promise<AppealDocument> => {
  for (;;) {
    const before = await wait(store.read(id))
    const decided = decide(before)
    if (decided === null) return before
    const after = applyChange(before, withClocks(before, decided, RULES))
    if (await wait(store.storeIf(before, after))) return after
  }
}

test('the older one goes on, whoever asks for it which way round', () => {
  const older = { ...newAppeal(time('10:00')), _id: 'older' }
  const newer = { ...newAppeal(time('10:30')), _id: 'newer' }
  for (const pair of [pairToMerge(older, newer), pairToMerge(newer, older)]) {
    expect([pair.source._id, pair.target._id]).toEqual(['newer', 'older'])
  }
  expect(() => pairToMerge(older, older)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }))
  expect(() => pairToMerge(older, { ...newer, openid: 'another' })).toThrow(
    expect.objectContaining({ code: 'BAD_INPUT' }),
  )
})

test('however messages and a merge fall together, every word lands once and nobody waits unseen', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const wait = <T>(work: Promise<T>): Promise<T> => scheduler.schedule(work)
      const target = { ...newAppeal(time('10:00')), _id: 'target' }
      const source = { ...newAppeal(time('10:30')), _id: 'source' }
      const store = startStore(target, source)
      const merge = async () => {
        const ended = await change(store, wait, 'source', (appeal) =>
          appeal.mergedInto ? null : decideMergeAway(appeal, 'target', TIAN, 'merge-001', time('11:00')),
        )
        await change(store, wait, 'target', (appeal) =>
          decideMergeIn(appeal, { source: ended, by: TIAN.openid }, RULES, time('11:00')),
        )
      }
      const send = async (k: string) => {
        for (;;) {
          const read = await wait(store.read('source'))
          const id = read.mergedInto ?? 'source'
          try {
            await change(store, wait, id, (appeal) =>
              appeal.mergedInto ? null : decideSend(appeal, line(k, k), RULES, time('11:01')),
            )
          } catch {
            continue
          }
          if (['source', 'target'].some((one) => store.get(one).thread.some((said) => said.k === k))) return
        }
      }
      const all = Promise.all([merge(), merge(), ...['word-001', 'word-002', 'word-003'].map(send)])
      await scheduler.waitFor(all)
      const lines = ['source', 'target'].flatMap((id) => store.get(id).thread.map(({ k }) => k))
      for (const k of ['word-001', 'word-002', 'word-003']) {
        expect(lines.filter((said) => said === k)).toHaveLength(1)
      }
      expect(store.get('source')).toMatchObject({ state: 'closed', closedBy: 'merge', mergedInto: 'target' })
      const brought = store.get('target').thread.filter(({ attachment }) => attachment?.kind === 'merged')
      expect(brought).toHaveLength(1)
      expect(store.get('target').waitingSince).not.toBeNull()
    }),
    { numRuns: 100 },
  )
})
