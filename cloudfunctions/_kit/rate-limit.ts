import { AppError } from '../../domain/errors'
import { addMinutes, type Instant } from '../../domain/time'
import { command } from './cloud'
import { documentsOf } from './documents'

type Turn = { kind: string; openid: string; max: number; minutes: number; now: Instant }

/**
 * Takes one of a person's `max` turns within a fixed window of `minutes`; throws TOO_OFTEN when none is left.
 * One database operation, two at the first turn of a window.
 */
export const takeTurn = async ({ kind, openid, max, minutes, now }: Turn): Promise<void> => {
  const limits = documentsOf('limits')
  const window = Math.floor(Date.parse(now) / (minutes * 60_000))
  const _id = `${kind}:${openid}:${window}`
  const takeAnother = () => limits.updateIf(_id, { n: command.lt(max) }, { n: command.inc(1) })
  if (await takeAnother()) return
  if (await limits.insertOnce({ _id, n: 1, until: addMinutes(now, minutes) })) return
  if (await takeAnother()) return
  throw new AppError('TOO_OFTEN', { message: `${kind}: more than ${max} in ${minutes} minutes` })
}
