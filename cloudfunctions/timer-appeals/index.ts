import { serveTimer } from '../_kit/serve'
import { catchUpClocks, catchUpDeadlines } from './catch-up-clocks'
import { catchUpNotices, remindOfDeadlines } from './catch-up-notices'
import { catchUpPeople } from './catch-up-people'

export const main = serveTimer('timer-appeals', async (now, log) => ({
  clocksWritten: await catchUpClocks(now),
  adopted: await catchUpPeople(),
  ...(await catchUpNotices(now, log)),
  deadlinesPassed: await catchUpDeadlines(now),
  reminded: await remindOfDeadlines(now, log),
}))
