import * as z from 'zod'
import { typedText, ZId, ZInstant, ZRequestId } from '../fields'
import { ZPictureState, ZUploadedFile } from '../picture/schema'

export const WORK_STATES = ['pending', 'shown', 'declined', 'hidden', 'withdrawn'] as const
export const ZWorkState = z.enum(WORK_STATES)
export type WorkState = z.infer<typeof ZWorkState>

export const FLAG_REASONS = ['notTheirs', 'insult', 'privacy', 'ad', 'other'] as const
const ZFlagReason = z.enum(FLAG_REASONS)
export type FlagReason = z.infer<typeof ZFlagReason>

export const VIDEO_SITES = ['douyin', 'kuaishou', 'bilibili', 'channels', 'xiaohongshu', 'mini'] as const
const ZVideoSite = z.enum(VIDEO_SITES)
export type VideoSite = z.infer<typeof ZVideoSite>

/** Where a short video is: an https address of a known site, or a mini-program's own short link. */
const ZVideo = z.object({ site: ZVideoSite, address: z.string().max(300) })
export type Video = z.infer<typeof ZVideo>

const MOST_PHOTOS = 6
const TITLE_LETTERS = 20
const TEXT_LETTERS = 800
const PEN_LETTERS = 10
const NOTE_LETTERS = 100

const ZShape = z.number().min(0.1).max(10).describe('width / height')

const ZWorkPhoto = z.object({ id: ZId, fileId: z.string(), sha256: z.string(), shape: ZShape })
export type WorkPhoto = z.infer<typeof ZWorkPhoto>

const ZWorkStep = z.object({
  at: ZInstant,
  by: z.string(),
  to: z.enum([...WORK_STATES, 'chosen', 'unchosen', 'kept']),
  why: z.string(),
  k: ZRequestId,
})
export type WorkStep = z.infer<typeof ZWorkStep>

/**
 * `works`: what hangs on the culture wall, or waits to; `_id` is derived from author and request. Likes and flags are
 * tokens in it, counted by one conditional update; who may see it is its state alone.
 */
export const ZWorkDocument = z.object({
  _id: z.string(),
  openid: z.string(),
  alias: z.string(),
  pen: z.string().nullable().describe('the name its author wants to be read under; null: the alias'),
  title: z.string(),
  text: z.string(),
  photos: z.array(ZWorkPhoto).max(MOST_PHOTOS),
  video: ZVideo.nullable(),
  check: z.enum(['pass', 'review', 'unchecked']).describe('of all its words; risky ones are refused at once'),
  state: ZWorkState,
  shownAt: ZInstant.nullable(),
  chosenAt: z.string().describe('since when it is among the chosen ones; empty: it is not'),
  likes: z.number().int().min(0),
  likers: z.array(z.string()).describe('tokens: one a person'),
  flags: z
    .array(z.object({ token: z.string(), reason: ZFlagReason, at: ZInstant }))
    .describe('those nobody has answered yet'),
  flagged: z.boolean(),
  reason: z.string().nullable().describe('why it is not shown, as its author reads it'),
  pointsCause: z.string().nullable().describe('why its author is owed points; null: not owed'),
  pointsOwed: z.boolean().describe('the ledger is still to give them'),
  submittedAt: ZInstant,
  updatedAt: ZInstant,
  k: ZRequestId,
  history: z.array(ZWorkStep),
  v: z.number().int(),
})
export type WorkDocument = z.infer<typeof ZWorkDocument>

const ZPhotoView = z.object({ fileId: z.string(), shape: ZShape })

/** A card of the wall: never who made it, but under which name. */
const ZWorkView = z.object({
  id: ZId,
  title: z.string(),
  opening: z.string().describe('the first words'),
  by: z.string(),
  cover: ZPhotoView.nullable().describe('the first picture the caller may see'),
  photoCount: z.number().int(),
  site: ZVideoSite.nullable(),
  likes: z.number().int(),
  liked: z.boolean(),
  mine: z.boolean(),
  chosen: z.boolean(),
  state: ZWorkState,
  shownAt: ZInstant.nullable(),
  submittedAt: ZInstant,
})
export type WorkView = z.infer<typeof ZWorkView>

const ZWorkDetail = ZWorkView.extend({
  text: z.string(),
  photos: z.array(ZPhotoView.extend({ state: ZPictureState })),
  video: ZVideo.nullable(),
  reason: z.string().nullable().describe('for its author alone'),
  flagged: z.boolean().describe('the caller has reported it'),
  points: z.boolean().describe('points are on their way to the caller for it'),
})
export type WorkDetail = z.infer<typeof ZWorkDetail>

export const WALL_TABS = ['wall', 'mine'] as const
export type WallTab = (typeof WALL_TABS)[number]
const ZSkip = z.number().int().min(0).max(600)
export const ZWallInput = z.object({ tab: z.enum(WALL_TABS), skip: ZSkip })
export const ZWallOutput = z.object({
  now: ZInstant,
  works: z.array(ZWorkView),
  more: z.boolean(),
  templateIds: z.array(z.string()),
})
export const ZWorkIdInput = z.object({ workId: ZId })
export const ZWorkOutput = z.object({ now: ZInstant, work: ZWorkDetail })

export const ZCreateWorkInput = z
  .object({
    title: typedText(TITLE_LETTERS),
    text: z.string().trim().max(TEXT_LETTERS),
    pen: z.string().trim().max(PEN_LETTERS).describe('empty: the alias'),
    photos: z.array(ZUploadedFile).max(MOST_PHOTOS),
    video: z.string().trim().max(500).describe('what the person pasted; empty: none'),
  })
  .refine(({ text, photos, video }) => text !== '' || photos.length > 0 || video !== '', {
    message: 'say, show or name a video',
    path: ['text'],
  })
export type CreateWorkInput = z.infer<typeof ZCreateWorkInput>
export const ZCreatedOutput = z.object({ work: ZWorkDetail })

export const ZLikeInput = z.object({ workId: ZId, up: z.boolean() })
export const ZLikeOutput = z.object({ likes: z.number().int(), liked: z.boolean() })
export const ZFlagInput = z.object({ workId: ZId, reason: ZFlagReason })
export const ZFlagOutput = z.object({ flagged: z.literal(true) })

export const DESK_BOXES = ['pending', 'flagged', 'shown', 'ended'] as const
export type DeskBox = (typeof DESK_BOXES)[number]
export const ZDeskInput = z.object({ box: z.enum(DESK_BOXES), skip: ZSkip })

const ZDeskWork = ZWorkView.extend({
  text: z.string(),
  video: ZVideo.nullable(),
  check: ZWorkDocument.shape.check,
  reason: z.string().nullable(),
  photos: z.array(ZPhotoView.extend({ id: ZId, state: ZPictureState })),
  flags: z.array(z.object({ reason: ZFlagReason, count: z.number().int() })),
  own: z.boolean().describe('the caller made it: somebody else decides'),
})
export type DeskWork = z.infer<typeof ZDeskWork>
export const ZDeskOutput = z.object({ now: ZInstant, works: z.array(ZDeskWork), more: z.boolean() })

export const ZReviewWorkInput = z
  .object({
    workId: ZId,
    to: z.enum(['shown', 'declined', 'hidden']),
    reason: z.string().trim().max(NOTE_LETTERS).default(''),
  })
  .refine(({ to, reason }) => to === 'shown' || reason !== '', {
    message: 'tell the author why',
    path: ['reason'],
  })
export const ZChooseInput = z.object({ workId: ZId, chosen: z.boolean() })
export const ZReviewPictureInput = z.object({ workId: ZId, pictureId: ZId, show: z.boolean() })
export const ZStepOutput = z.object({ workId: ZId, state: ZWorkState, chosen: z.boolean() })
