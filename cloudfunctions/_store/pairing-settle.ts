import type { ElderDocument } from '../../domain/pairing/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const elders = documentsOf('elders')
const visits = documentsOf('elder_visits')

type Settling = NonNullable<ElderDocument['settling']>

/** Writes what the elder said on the visits before the call; nobody confirms a visit of their own. */
const settleVisits = async (elderId: string, settling: Settling): Promise<void> => {
  const { until, verdict, by, byName } = settling
  await visits.updateAll(
    { elderId, state: 'left', 'left.at': command.lte(until), openid: command.neq(by) },
    {
      state: verdict,
      verdict: command.set({ what: verdict, at: until, by, byName }),
      pointsOwed: verdict === 'confirmed',
      v: command.inc(1),
    },
  )
}

/** Ends the pairings of a closed elder and takes every word about the elder out of what is left. */
const emptyElder = async ({ _id: elderId, steps }: ElderDocument): Promise<void> => {
  const last = steps.at(-1)
  if (!last) return
  const { k, mark, at, by, byName } = last
  const end = { k, mark, at, act: 'ended', to: 'ended', side: 'elder', by, byName, sealed: null }
  await documentsOf('pairings').updateAll(
    { elderId, state: command.in(['offered', 'active', 'paused']) },
    { state: 'ended', updatedAt: at, steps: command.push([end]), v: command.inc(1) },
  )
  await visits.updateAll(
    { elderId },
    { sealed: null, handled: command.set([]), alarmAt: null, v: command.inc(1) },
  )
}

/**
 * Finishes what a call or a goodbye left to be written on visits and pairings: right after it, and by the timer when a
 * crash came between. Two operations for a call, three for a goodbye; all of it can be repeated.
 */
export const settleElder = async (elder: ElderDocument, now: Instant): Promise<void> => {
  if (!elder.open) return
  if (elder.settling) await settleVisits(elder._id, elder.settling)
  if (elder.emptying) await emptyElder(elder)
  await elders.updateIf(
    elder._id,
    { v: elder.v },
    { settling: command.set(null), emptying: false, open: false, updatedAt: now, v: command.inc(1) },
  )
}

/** Elders with something left to be finished. */
export const listUnsettled = (limit: number): Promise<ElderDocument[]> =>
  elders.list({ where: { open: true }, orderBy: [['updatedAt', 'asc']], limit })
