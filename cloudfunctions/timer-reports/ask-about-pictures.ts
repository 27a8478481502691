import { shouldAskAgain } from '../../domain/picture/decide-check'
import { type Instant, toInstant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { askAgain } from '../_kit/picture-check'
import { listUndecided } from './repository'

const LOOK_BACK_MS = 2 * 3_600_000
const AT_ONCE = 50

/** Asks WeChat again about pictures it has not answered for; what it cannot say stays hidden until a worker looks. */
export const askAboutPictures = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  const since = toInstant(Date.parse(now) - LOOK_BACK_MS)
  let asked = 0
  for (const picture of await listUndecided(since, AT_ONCE)) {
    if (shouldAskAgain(picture, now) && (await askAgain(picture, { now, log }))) asked += 1
  }
  return { picturesAskedAgain: asked }
}
