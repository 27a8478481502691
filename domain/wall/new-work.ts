import { AppError } from '../errors'
import type { Instant } from '../time'
import { findVideo } from './find-video'
import type { CreateWorkInput, Video, WorkDocument, WorkPhoto } from './schema'

type Facts = {
  id: string
  openid: string
  alias: string
  k: string
  check: WorkDocument['check']
  photos: WorkPhoto[]
}

/** The video a person named; null: none. Throws VIDEO_UNKNOWN when there is an address of no site on the list. */
export const readVideo = (pasted: string): Video | null => {
  if (pasted === '') return null
  const video = findVideo(pasted)
  if (!video) throw new AppError('VIDEO_UNKNOWN', { field: 'video' })
  return video
}

/** A new work. Nobody but its author sees it until somebody of the street has looked at it, whatever the check says. */
export const newWork = (
  { title, text, pen, video }: CreateWorkInput,
  { id, openid, alias, k, check, photos }: Facts,
  now: Instant,
): WorkDocument => ({
  _id: id,
  openid,
  alias,
  pen: pen === '' ? null : pen,
  title,
  text,
  photos,
  video: readVideo(video),
  check,
  state: 'pending',
  shownAt: null,
  chosenAt: '',
  likes: 0,
  likers: [],
  flags: [],
  flagged: false,
  reason: null,
  pointsCause: null,
  pointsOwed: false,
  submittedAt: now,
  updatedAt: now,
  k,
  history: [{ at: now, by: openid, to: 'pending', why: '', k }],
  v: 1,
})

/** Throws REQUEST_ID_REUSED when the same request id brought another work. */
export const guardSameWork = (
  work: WorkDocument,
  input: CreateWorkInput,
  photoIds: readonly string[],
): void => {
  const isSame =
    work.title === input.title &&
    work.text === input.text &&
    (work.pen ?? '') === input.pen &&
    (work.video?.address ?? '') === (findVideo(input.video)?.address ?? '') &&
    work.photos.length === photoIds.length &&
    work.photos.every(({ id }, index) => id === photoIds[index])
  if (!isSame) throw new AppError('REQUEST_ID_REUSED')
}
