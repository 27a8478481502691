import type { Tell } from '../../domain/appeal/parts-schema'
import type { AppealDocument } from '../../domain/appeal/schema'
import { type Telling, tellingOf } from '../../domain/appeal/tell-words'
import { notify } from '../_kit/notify'
import type { Context } from '../_kit/procedure'
import { listStaff } from './appeal-store'

/** Stands for a person known by their number alone: nobody has the app yet, so nothing can be sent. */
export const PHONE_PERSON = 'phone:'

/** Whom a telling reaches: the person when they have the app, the supervisors by their role, one of the staff. */
const receiversOf = async (appeal: AppealDocument, { to }: Tell): Promise<string[]> => {
  if (to === 'person') return appeal.openid.startsWith(PHONE_PERSON) ? [] : [appeal.openid]
  if (to !== 'supervisors') return [to]
  return (await listStaff()).filter(({ roles }) => roles.includes('supervisor')).map(({ _id }) => _id)
}

/** All messages some tellings of an appeal make. */
export const tellingsOf = async (appeal: AppealDocument, tells: readonly Tell[]): Promise<Telling[]> => {
  if (appeal.erasedAt !== null) return []
  const all = await Promise.all(
    tells.map(async (tell) => (await receiversOf(appeal, tell)).map((to) => tellingOf(appeal, tell, to))),
  )
  return all.flat()
}

/**
 * Tells whoever has to hear of the caller's step; on a replay too, which heals a crash between the step and its
 * messages. The timer does the same for calls nobody repeats.
 */
export const tellStep = async (
  { requestId, now, log }: Pick<Context, 'requestId' | 'now' | 'log'>,
  appeal: AppealDocument,
): Promise<void> => {
  const tellings = await tellingsOf(
    appeal,
    appeal.tells.filter(({ k }) => k === requestId),
  )
  for (const telling of tellings) await notify({ ...telling, now }, log)
}
