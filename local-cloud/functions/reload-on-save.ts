import type { TimerSchedule } from '../timers/timer-schedule'
import type { FunctionService } from './function-service'
import { watchFunctions } from './watch-functions'

/**
 * Loads a function again when it was saved, and no other; what it is doing is finished first. A config.json
 * that cannot be read is told in the terminal and the function stays as it was. Returns how to stop.
 */
export const reloadOnSave = (
  functionsDir: string,
  { functions, timers }: { functions: FunctionService; timers: TimerSchedule },
): Promise<() => void> =>
  watchFunctions({
    functionsDir,
    onSaved: (name) => {
      try {
        functions.reload(name)
        timers.refresh()
      } catch (error) {
        console.error(error instanceof Error ? error.message : error)
      }
    },
  })
