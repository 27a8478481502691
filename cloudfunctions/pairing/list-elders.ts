import { ZListEldersInput, ZListEldersOutput } from '../../domain/pairing/call-schema'
import { staffProcedure } from '../_kit/procedure'
import { openElder } from '../_store/pairing-seal'
import { leaveListRows } from './leave-rows'
import { type ElderWithPairs, listElders as listPage, PAGE_ROWS } from './repository'

const OVER = ['declined', 'ended']

const rowsOf = (elder: ElderWithPairs) => {
  const facts = openElder(elder)
  if (!facts) return []
  const pairs = elder.pairings
    .filter(({ state }) => !OVER.includes(state))
    .map(({ alias, state }) => ({ alias, state }))
  return [{ id: elder._id, name: facts.name, called: facts.called, pairs, nextCallAt: elder.nextCallAt }]
}

/** Four operations: roles, elders with their pairings, and who saw them. */
export const listElders = staffProcedure(['socialWorker'], 'Elders who are looked after, page by page')
  .input(ZListEldersInput)
  .output(ZListEldersOutput)
  .query(async ({ ctx, input: { page } }) => {
    const elders = await listPage(page * PAGE_ROWS)
    await leaveListRows(
      ctx,
      elders.map(({ _id }) => _id),
    )
    return {
      now: ctx.now,
      rows: elders.flatMap(rowsOf),
      more: elders.length === PAGE_ROWS,
    }
  })
