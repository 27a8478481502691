import { addMinutes, type Instant, toInstant } from '../time'

/**
 * The code on the organiser's screen: `v.<activity>.<minute>.<signature>`, at most 32 characters. It changes every
 * minute, so a photo of it is worth nothing to somebody who is not there.
 */
const SCENE_MAX = 32
const STEP_MS = 60_000
/** A code is good for its own minute and the next, while a phone looks for focus. */
const STEPS_GOOD = 2
const MINUTES_AHEAD = 10

const stepAt = (now: Instant): number => Math.floor(Date.parse(now) / STEP_MS)

/** What a code says in a minute, without its signature. */
const contentOf = (activityId: string, step: number): string => `v.${activityId}.${step.toString(36)}`

type Sign = (content: string) => string

/** The codes of the coming minutes with the instant from which each is shown. Throws when the id is too long for one. */
export const liveCodes = (
  activityId: string,
  now: Instant,
  sign: Sign,
): { from: Instant; scene: string }[] => {
  const first = stepAt(now)
  return Array.from({ length: MINUTES_AHEAD }, (_, ahead) => {
    const content = contentOf(activityId, first + ahead)
    const scene = `${content}.${sign(content)}`
    if (scene.length > SCENE_MAX)
      throw new Error(`code of activity ${activityId} is longer than ${SCENE_MAX}`)
    return { from: addMinutes(toInstant(first * STEP_MS), ahead), scene }
  })
}

export type LiveCode = { activityId: string; content: string; signature: string; step: number }

/** The parts of a scanned code; null when it is not one of these. The signature is still to be checked. */
export const readLiveCode = (scene: string): LiveCode | null => {
  const found = /^(v\.([A-Za-z0-9_-]{1,12})\.([0-9a-z]{4,7}))\.([A-Za-z0-9]{10})$/.exec(scene)
  if (!found) return null
  const [, content = '', activityId = '', step = '', signature = ''] = found
  return { activityId, content, signature, step: Number.parseInt(step, 36) }
}

/** True while a code counts: in its own minute and the one after, and never before. */
export const isGood = ({ step }: Pick<LiveCode, 'step'>, now: Instant): boolean => {
  const age = stepAt(now) - step
  return age >= 0 && age < STEPS_GOOD
}
