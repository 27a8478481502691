import { runSteps } from '../_kit/run-steps'
import { grantChosen } from './grant-chosen'
import { tellAuthors } from './tell-authors'
import { tellObservers } from './tell-observers'

/** Gives what is owed and tells what was not told yet. */
export const catchUpWall = runSteps({ grantChosen, tellAuthors, tellObservers })
