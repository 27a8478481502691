import type { Role } from '../../domain/access/roles'
import type { Actor, WorkChange } from '../../domain/wall/decide-work'
import type { WorkDocument, WorkState } from '../../domain/wall/schema'
import { workNotices } from '../../domain/wall/work-notice'
import { notify } from '../_kit/notify'
import type { Context } from '../_kit/procedure'
import { changeWork } from './change-work'

/** Who looks after the wall. */
export const DESK: readonly Exclude<Role, 'rider'>[] = ['socialWorker', 'supervisor', 'admin']

/** One step of a worker: decided, stored, told. Three operations, four when the push is refused. */
export const deskStep = async (
  { openid, requestId: k, now, log }: Context,
  workId: string,
  decide: (work: WorkDocument, actor: Actor) => WorkChange | null | Promise<WorkChange | null>,
): Promise<{ workId: string; state: WorkState; chosen: boolean }> => {
  const work = await changeWork(workId, (current) => decide(current, { openid, k }))
  const notice = workNotices(work).find(({ cause }) => cause.endsWith(`:${k}`))
  if (notice) await notify({ ...notice, now }, log)
  return { workId, state: work.state, chosen: work.chosenAt !== '' }
}
