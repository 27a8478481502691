import { caughtUp } from '../../domain/appeal/catch-up'
import { ZSearchAppealsInput, ZSearchAppealsOutput } from '../../domain/appeal/desk-schema'
import { inboxRow } from '../../domain/appeal/inbox'
import type { AppealDocument } from '../../domain/appeal/schema'
import { leaveAuditRows } from '../_kit/audit'
import { staffProcedure } from '../_kit/procedure'
import { openerOf } from '../_store/thread-seal'
import { listBox, listByName, listLatestOf } from './inbox-repository'

const OWN_SEARCHED = 100
const FREE_SEARCHED = 60
const MOST_ROWS = 30

const ALIAS = /^(骑手\s*)?([2-9A-HJ-NP-Z]{4})$/i
const CODE = /^[0-9a-f]{6}$/i

/** True when any line of the thread says it; only for cases whose words the caller may read without opening them. */
const says = (appeal: AppealDocument, words: string): boolean => {
  const textOf = openerOf(appeal._id)
  return appeal.erasedAt === null && appeal.thread.some((line) => textOf(line)?.includes(words))
}

type Found = { appeals: AppealDocument[]; covers: string }

const find = async (text: string, viewer: string, now: string): Promise<Found> => {
  const alias = ALIAS.exec(text)?.[2]
  if (alias) {
    const appeals = await listByName({ alias: `骑手 ${alias.toUpperCase()}` }, MOST_ROWS)
    return { appeals, covers: '按代号找遍了所有诉求' }
  }
  if (CODE.test(text)) {
    const appeals = await listByName({ code: text.toLowerCase() }, MOST_ROWS)
    return { appeals, covers: '按编号找遍了所有诉求' }
  }
  const [own, free] = await Promise.all([
    listLatestOf(viewer, OWN_SEARCHED),
    listBox('free', { viewer, away: [], now }, { skip: 0, limit: FREE_SEARCHED }),
  ])
  const appeals = [...own, ...free].filter((appeal) => says(appeal, text)).slice(0, MOST_ROWS)
  const covers = `对话是加密的，只在你最近的 ${OWN_SEARCHED} 件和没人接的 ${FREE_SEARCHED} 件里找；别人的按代号或编号找`
  return { appeals, covers }
}

/** Texts are sealed, so words are looked for in a limited set that is opened here; an alias or a code in all. */
export const searchAppeals = staffProcedure(
  ['socialWorker', 'supervisor'],
  'Cases by alias, by code, or by words among the own and the free ones',
)
  .input(ZSearchAppealsInput)
  .output(ZSearchAppealsOutput)
  .query(async ({ ctx, input }) => {
    const { openid: viewer, now, staff } = ctx
    const { appeals, covers } = await find(input.text, viewer, now)
    const rows = appeals
      .map((appeal) => caughtUp(appeal, now))
      .map((appeal) => inboxRow(appeal, { viewer, now, texts: openerOf }))
    await leaveAuditRows(
      { now, requestId: `search-${now.slice(0, 10)}` },
      appeals.map(({ _id, openid }) => ({ staff, about: openid, what: 'appeal.search', record: _id })),
    )
    return { rows, covers, now }
  })
