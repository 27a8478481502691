import { AppError } from '../../domain/errors'
import { addMinutes, type Instant } from '../../domain/time'
import { command } from './cloud'
import { documentsOf } from './documents'

type Turn = { kind: string; openid: string; max: number; minutes: number; now: Instant; k?: string }

/**
 * Takes one of a person's `max` turns within a fixed window of `minutes`; throws TOO_OFTEN when none is left. With
 * `k` the same request takes one turn however often it is repeated: for few turns in a long window.
 * One database operation, two at the first turn of a window.
 */
export const takeTurn = async ({ kind, openid, max, minutes, now, k }: Turn): Promise<void> => {
  const limits = documentsOf('limits')
  const window = Math.floor(Date.parse(now) / (minutes * 60_000))
  const _id = `${kind}:${openid}:${window}`
  const isNew = k === undefined ? {} : { ks: command.neq(k) }
  const noted = k === undefined ? {} : { ks: command.push([k]) }
  const takeAnother = () =>
    limits.updateIf(_id, { n: command.lt(max), ...isNew }, { n: command.inc(1), ...noted })
  if (await takeAnother()) return
  const ks = k === undefined ? [] : [k]
  if (await limits.insertOnce({ _id, n: 1, ks, until: addMinutes(now, minutes) })) return
  if (await takeAnother()) return
  if (k !== undefined && (await limits.findById(_id))?.ks.includes(k)) return
  throw new AppError('TOO_OFTEN', { message: `${kind}: more than ${max} in ${minutes} minutes` })
}
