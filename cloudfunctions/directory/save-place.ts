import { ZPlaceOutput, ZSavePlaceInput } from '../../domain/directory/desk-schema'
import { deskPlace } from '../../domain/directory/desk-view'
import { checkPlaceEdit, editedPlace } from '../../domain/directory/place-edit'
import { AppError } from '../../domain/errors'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { changeItem } from '../_store/street-items'
import { listStreet, placeAmong } from './repository'
import { LIST_KEEPERS } from './roles'
import { takePlacePhotos } from './take-place-photos'

/**
 * Six operations at most: role, street, the register of new pictures, and what `changeItem` takes. A repeat of the request that made the version that is
 * there now goes on; any other change on an old version is BUSY.
 */
export const savePlace = staffProcedure(
  LIST_KEEPERS,
  'Makes or changes a place and its services, with the reason',
)
  .input(ZSavePlaceInput)
  .output(ZPlaceOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, staff, now, requestId: k } = ctx
    const placeId = input.placeId ?? `p-${derivedId('place', openid, k)}`
    const street = await listStreet()
    const before = placeAmong(street, placeId)
    if (input.placeId !== null && !before) throw new AppError('NOT_FOUND', { field: 'placeId' })
    const isRepeat = before?.lastChange?.k === k
    if (!isRepeat) {
      if (before && before.v !== input.v) throw new AppError('BUSY', { message: `${placeId} has moved on` })
      checkPlaceEdit(input, before, street)
    }
    const photos = isRepeat ? before.photos : await takePlacePhotos(ctx, placeId, before, input.photos)
    const how = { placeId, k, now, byName: staff.name, photos }
    const after = isRepeat ? before : editedPlace(input, before, how)
    const saved = await changeItem(before, after, { staff, why: input.why, k, now, input })
    return { place: deskPlace(saved, street) }
  })
