import { calendarsOf } from '../../domain/canteen/window-view'
import { AppError } from '../../domain/errors'
import type { MealWindowItem, StreetDocument } from '../../domain/street/schema'
import { listPlaces } from './repository'

/** One meal window (the first when none is named) with the holidays it may skip. Throws NOT_FOUND. One operation. */
export const findMeal = async (windowId: string | undefined) => {
  const documents: StreetDocument[] = await listPlaces()
  const meal = documents.find(
    (item): item is MealWindowItem =>
      item.kind === 'mealWindow' && (windowId === undefined || item._id === windowId),
  )
  if (!meal) throw new AppError('NOT_FOUND', { field: 'windowId' })
  return { meal, calendars: calendarsOf(documents) }
}
