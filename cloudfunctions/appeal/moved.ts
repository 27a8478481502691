import type * as z from 'zod'
import type { Actor } from '../../domain/appeal/decide-hand-over'
import type { ZMovedOutput } from '../../domain/appeal/desk-schema'
import type { AppealDocument } from '../../domain/appeal/schema'
import type { StaffDocument } from '../../domain/person/schema'

/** What a worker's move answers: where the case stands. It is read again with its audit row. */
export const movedOf = ({ _id, state, ownerName }: AppealDocument): z.infer<typeof ZMovedOutput> => ({
  appealId: _id,
  state,
  ownerName,
})

/** The caller as the rules know a worker. */
export const actorOf = ({ openid, staff }: { openid: string; staff: StaffDocument }): Actor => ({
  openid,
  name: staff.name,
  isSupervisor: staff.roles.includes('supervisor'),
})
