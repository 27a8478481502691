import { initTRPC } from '@trpc/server'
import { isAllowed, type Role } from '../../domain/access/roles'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'
import type { Instant } from '../../domain/time'
import { documentsOf } from './documents'
import type { Log } from './log'
import { aliasOf } from './vault'

/** What every verb gets: who calls (from WeChat, never from the event), when, and under which request id. */
export type Context = { openid: string; now: Instant; requestId: string; log: Log }

/** Who may call a procedure, and one line that says what it is for. */
export type Meta = { roles: readonly Role[]; description: string }

const t = initTRPC.context<Context>().meta<Meta>().create()

export const router = t.router

/** A procedure for any person WeChat vouches for. Costs no database operation. */
export const riderProcedure = (description: string) => t.procedure.meta({ roles: ['rider'], description })

/**
 * A procedure for staff. Reads the caller's roles from the database on every call, so a role taken away is gone at
 * once (one operation). Throws NOT_ALLOWED.
 */
export const staffProcedure = (roles: readonly Exclude<Role, 'rider'>[], description: string) =>
  t.procedure.meta({ roles, description }).use(async ({ ctx, next }) => {
    const staff: StaffDocument | null = await documentsOf('staff').findById(ctx.openid)
    if (!staff?.active || !isAllowed(staff.roles, roles)) {
      ctx.log('warn', 'not allowed', { needed: roles, caller: aliasOf(ctx.openid) })
      throw new AppError('NOT_ALLOWED')
    }
    return next({ ctx: { ...ctx, staff } })
  })
