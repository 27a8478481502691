import { router } from '../_kit/procedure'
import { addSession } from './add-session'
import { closeDay } from './close-day'
import { getProgramme } from './get-programme'
import { listCalendars } from './list-calendars'
import { listProgrammes } from './list-programmes'
import { moveDay } from './move-day'
import { previewProgramme } from './preview-programme'
import { reopenDay } from './reopen-day'
import { saveCalendar } from './save-calendar'
import { saveProgramme } from './save-programme'
import { setWeather } from './set-weather'

export const programmeRouter = router({
  list: listProgrammes,
  get: getProgramme,
  preview: previewProgramme,
  save: saveProgramme,
  closeDay,
  moveDay,
  addSession,
  reopenDay,
  setWeather,
  listCalendars,
  saveCalendar,
})
export type ProgrammeRouter = typeof programmeRouter
