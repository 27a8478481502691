import type { PictureDocument, PictureState } from '../picture/schema'
import type { DeskWork, FlagReason, WorkDetail, WorkDocument, WorkPhoto, WorkView } from './schema'
import { FLAG_REASONS } from './schema'

/** A work with what is known of its pictures. */
export type WorkFacts = { work: WorkDocument; pictures: readonly PictureDocument[] }

/** Who looks: their OPENID, and the tokens of their like and of their report of this work. */
export type WallViewer = { openid: string; like: string; flag: string }

const OPENING_LETTERS = 60

const stateOf = ({ id }: WorkPhoto, pictures: readonly PictureDocument[]): PictureState =>
  pictures.find(({ _id }) => _id === id)?.state ?? 'pending'

/** Pictures a person may see: what passed, and one's own unless it was refused. */
const visible = ({ work, pictures }: WorkFacts, mine: boolean) =>
  work.photos
    .map((photo) => ({ fileId: photo.fileId, shape: photo.shape, state: stateOf(photo, pictures) }))
    .filter(({ state }) => state === 'passed' || (mine && state === 'pending'))

/** True when this person may see the work at all. */
export const maySeeWork = ({ state, openid }: WorkDocument, viewer: string): boolean =>
  state === 'shown' || openid === viewer

/** A card of the wall, for everybody. */
export const workView = (facts: WorkFacts, viewer: WallViewer): WorkView => {
  const { work } = facts
  const mine = work.openid === viewer.openid
  const photos = visible(facts, mine)
  const [cover] = photos
  return {
    id: work._id,
    title: work.title,
    opening: [...work.text].slice(0, OPENING_LETTERS).join(''),
    by: work.pen ?? work.alias,
    cover: cover ? { fileId: cover.fileId, shape: cover.shape } : null,
    photoCount: photos.length,
    site: work.video?.site ?? null,
    likes: work.likes,
    liked: work.likers.includes(viewer.like),
    mine,
    chosen: work.chosenAt !== '',
    state: work.state,
    shownAt: work.shownAt,
    submittedAt: work.submittedAt,
  }
}

/** One work, for its author or anybody who may see it. */
export const workDetail = (facts: WorkFacts, viewer: WallViewer): WorkDetail => {
  const { work } = facts
  const view = workView(facts, viewer)
  return {
    ...view,
    text: work.text,
    photos: visible(facts, view.mine),
    video: work.video,
    reason: view.mine ? work.reason : null,
    flagged: work.flags.some(({ token }) => token === viewer.flag),
    points: view.mine && work.pointsCause !== null,
  }
}

const countFlags = ({ flags }: WorkDocument): { reason: FlagReason; count: number }[] =>
  FLAG_REASONS.map((reason) => ({
    reason,
    count: flags.filter((flag) => flag.reason === reason).length,
  })).filter(({ count }) => count > 0)

/** One work for the desk: every picture is seen there, its author only by the name on the wall. */
export const deskWork = (facts: WorkFacts, openid: string): DeskWork => {
  const { work, pictures } = facts
  const photos = work.photos.map((photo) => ({
    id: photo.id,
    fileId: photo.fileId,
    shape: photo.shape,
    state: stateOf(photo, pictures),
  }))
  const [cover] = photos
  return {
    ...workView(facts, { openid: '', like: '', flag: '' }),
    cover: cover ? { fileId: cover.fileId, shape: cover.shape } : null,
    photoCount: photos.length,
    text: work.text,
    video: work.video,
    check: work.check,
    reason: work.reason,
    photos,
    flags: countFlags(work),
    own: work.openid === openid,
  }
}
