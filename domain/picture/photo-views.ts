import type { Photo, PhotoView, PictureDocument } from './schema'

type Known = Pick<PictureDocument, '_id' | 'state'>

/** Photos of a record with what was decided of each; one nobody knows of waits. */
export const photoViews = (photos: readonly Photo[], pictures: readonly Known[]): PhotoView[] =>
  photos.map(({ id, fileId }) => ({
    id,
    fileId,
    state: pictures.find(({ _id }) => _id === id)?.state ?? 'pending',
  }))

/** Those of them that everybody may see. */
export const passedPhotos = (photos: readonly Photo[], pictures: readonly Known[]): PhotoView[] =>
  photoViews(photos, pictures).filter(({ state }) => state === 'passed')
