import { runSteps } from '../_kit/run-steps'
import { catchUpClocks, catchUpDeadlines } from './catch-up-clocks'
import { catchUpNotices, remindOfDeadlines } from './catch-up-notices'
import { catchUpPeople } from './catch-up-people'

/** Writes down what time has done to appeals, gives those opened for a number to whoever bound it, and tells. */
export const catchUp = runSteps({
  writeClocks: async (now) => ({ clocksWritten: await catchUpClocks(now) }),
  adopt: async () => ({ adopted: await catchUpPeople() }),
  tell: catchUpNotices,
  passDeadlines: async (now) => ({ deadlinesPassed: await catchUpDeadlines(now) }),
  remind: async (now, log) => ({ reminded: await remindOfDeadlines(now, log) }),
})
