import { ZGetPlaceInput, ZGetPlaceOutput } from '../../domain/directory/desk-schema'
import { deskPlace } from '../../domain/directory/desk-view'
import { sayChanges } from '../../domain/directory/say-change'
import { AppError } from '../../domain/errors'
import { photoViews } from '../../domain/picture/photo-views'
import { listPictures } from '../_kit/picture-review'
import { staffProcedure } from '../_kit/procedure'
import { listItemChanges } from '../_store/street-items'
import { listStreet, placeAmong } from './repository'
import { LIST_KEEPERS } from './roles'

const LATEST = 20

export const getPlace = staffProcedure(
  LIST_KEEPERS,
  'One place as the desk edits it, with its latest changes',
)
  .input(ZGetPlaceInput)
  .output(ZGetPlaceOutput)
  .query(async ({ ctx: { now }, input: { placeId } }) => {
    const [street, rows] = await Promise.all([
      listStreet(),
      listItemChanges(placeId, { skip: 0, limit: LATEST }),
    ])
    const place = placeAmong(street, placeId)
    if (!place) throw new AppError('NOT_FOUND', { field: 'placeId' })
    const pictures = await listPictures(place.photos.map(({ id }) => id))
    return {
      now,
      place: deskPlace(place, street),
      pictures: photoViews(place.photos, pictures),
      scenes: street.filter((item) => item.kind === 'scene').map(({ _id: id, name }) => ({ id, name })),
      changes: rows.map(({ at, byName, why, was, became }) => ({
        at,
        byName,
        why,
        changes: sayChanges(was, became),
      })),
    }
  })
