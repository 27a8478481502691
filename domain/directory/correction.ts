import type * as z from 'zod'
import type { ZCorrectInput } from './list-schema'
import type { CorrectionDocument } from './schema'

/** True when a repeated request says what it said the first time. */
export const sameCorrection = (known: CorrectionDocument, input: z.infer<typeof ZCorrectInput>): boolean =>
  known.placeId === input.placeId &&
  known.serviceId === input.serviceId &&
  known.topic === input.topic &&
  known.text === input.text

/** True when a repeated decision is the one that was made. */
export const isSameDecision = (
  { state, decided }: CorrectionDocument,
  decision: CorrectionDocument['state'],
  answer: string,
): boolean => state === decision && decided?.answer === answer

/** What the person who reported it is told, once a correction. */
export const correctionNotice = ({ _id, openid, placeId, state, decided }: CorrectionDocument) => {
  const title = state === 'applied' ? '你报的信息改好了' : '你报的信息核对过了'
  const body = decided?.answer ?? ''
  return {
    cause: `correction:${_id}`,
    openid,
    topic: 'reportHandled' as const,
    title,
    body,
    page: `packages/directory/place/index?id=${placeId}`,
    message: { first: title, time: decided?.at ?? '', third: body },
  }
}
