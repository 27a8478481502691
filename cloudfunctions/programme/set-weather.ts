import { ZSetWeatherInput, ZSetWeatherOutput } from '../../domain/programme/schema'
import { switchWeather, weatherOf } from '../../domain/street/weather'
import { addDays, dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { changeItem } from '../_store/street-items'
import { readStreet } from './read-street'
import { markRough } from './repository'
import { EDITORS } from './roles'

const DAYS_TOUCHED = 2

/**
 * Storm or heat: more water, nobody is marked as not having come, and a place of today or tomorrow can be given back
 * until it begins. Six operations. Throws BUSY, REQUEST_ID_REUSED.
 */
export const setWeather = staffProcedure(
  [...EDITORS, 'stationKeeper'],
  'Switches storm and heat mode of the street',
)
  .input(ZSetWeatherInput)
  .output(ZSetWeatherOutput)
  .mutation(async ({ ctx: { staff, now, requestId: k }, input }) => {
    const { street } = await readStreet()
    const { why, ...weather } = input
    const saved = await changeItem(street, switchWeather(street, weather, now), { staff, why, k, now, input })
    const today = dayOf(now)
    const { storm, heat } = weatherOf(saved)
    await markRough(today, addDays(today, DAYS_TOUCHED), storm || heat)
    return { weather: { storm, heat } }
  })
