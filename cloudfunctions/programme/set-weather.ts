import { ZSetWeatherInput, ZSetWeatherOutput } from '../../domain/programme/schema'
import { switchWeather, weatherOf } from '../../domain/street/weather'
import { dayOf } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { changeItem } from '../_store/street-items'
import { readStreet } from './read-street'
import { lengthenCancelling } from './repository'
import { EDITORS } from './roles'

/**
 * Storm or heat: more water, nobody is marked as not having come, and a place of today can be given back
 * all day; the timer of programmes does the same on the days that follow. Six operations. Throws BUSY, REQUEST_ID_REUSED.
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
    const { storm, heat } = weatherOf(saved)
    if (storm || heat) await lengthenCancelling(dayOf(now))
    return { weather: { storm, heat } }
  })
