import { runSteps } from '../_kit/run-steps'
import { askAboutPictures } from './ask-about-pictures'
import { grantOwed } from './grant-owed'
import { tellOverdue } from './tell-overdue'
import { tellReporters } from './tell-reporters'
import { tellVoices } from './tell-voices'
import { tellVoters } from './tell-voters'

/** Tells what was not told yet and asks what was not answered. */
export const catchUpReports = runSteps({
  tellReporters,
  tellVoices,
  tellVoters,
  grantOwed,
  askAboutPictures,
  tellOverdue,
})
