import { ZCheckPlaceInput, ZPlaceOutput } from '../../domain/directory/desk-schema'
import { deskPlace } from '../../domain/directory/desk-view'
import { checkedPlace } from '../../domain/directory/place-edit'
import { AppError } from '../../domain/errors'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { changeItem } from '../_store/street-items'
import { listStreet, placeAmong } from './repository'
import { LIST_KEEPERS } from './roles'

/** Somebody stood there and found that all of it is right. */
export const checkPlace = staffProcedure(LIST_KEEPERS, 'Marks a place and all its services as checked today')
  .input(ZCheckPlaceInput)
  .output(ZPlaceOutput)
  .mutation(async ({ ctx: { staff, now, requestId: k }, input }) => {
    const street = await listStreet()
    const before = placeAmong(street, input.placeId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'placeId' })
    const isRepeat = before.lastChange?.k === k
    if (!isRepeat && before.v !== input.v)
      throw new AppError('BUSY', { message: `${before._id} has moved on` })
    const after = isRepeat ? before : checkedPlace(before, dayOf(now), staff.name)
    const saved = await changeItem(before, after, { staff, why: '核对过', k, now, input })
    return { place: deskPlace(saved, street) }
  })
