import * as z from 'zod'
import { typedText, ZId } from '../fields'
import { versioned } from '../street/versioned'

/** Where on the phone's screen the finger goes. */
export const SPOTS = ['top', 'middle', 'bottom', 'none'] as const

/** One step of a lesson: read in the hand of an elder, so few words, and a picture of where to tap. */
export const ZLessonStep = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]{1,8}$/)
    .describe('stays when steps move, since progress is kept by it'),
  title: typedText(16).describe('what to do, as one says it'),
  text: typedText(60).describe('one or two sentences'),
  icon: z
    .string()
    .regex(/^[a-z-]{2,20}$/)
    .describe('a picture of the app'),
  spot: z.enum(SPOTS),
})
export type LessonStep = z.infer<typeof ZLessonStep>

const content = {
  name: typedText(8),
  icon: z.string().regex(/^[a-z-]{2,20}$/),
  about: typedText(40),
  careful: typedText(60).describe('what to look out for: shown with the last step'),
  steps: z.array(ZLessonStep).min(1).max(12),
}

/** A lesson card: an item of the street, so staff edit it with a history. */
export const ZLessonItem = z.object({
  kind: z.literal('lesson'),
  _id: ZId,
  order: z.number().int().min(1).max(50),
  ...content,
  listed: z.boolean().default(true),
  sample: z.boolean().default(false),
  ...versioned,
})
export type LessonItem = z.infer<typeof ZLessonItem>

/** What staff write of a card. */
export const ZCardInput = z.strictObject({
  ...content,
  order: z.number().int().min(1).max(50),
  listed: z.boolean(),
})
export type CardInput = z.infer<typeof ZCardInput>

export const ZCardView = z.object({
  id: ZId,
  order: z.number().int(),
  ...content,
  listed: z.boolean(),
  v: z.number().int(),
})
export type CardView = z.infer<typeof ZCardView>

export const cardView = ({
  _id: id,
  order,
  name,
  icon,
  about,
  careful,
  steps,
  listed,
  v,
}: LessonItem): CardView => ({
  id,
  order,
  name,
  icon,
  about,
  careful,
  steps,
  listed,
  v,
})
