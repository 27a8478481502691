import type { FunctionDefinition } from '../functions/function-definition'
import { nextRun } from './next-run'

/** The event a function gets from its trigger. */
export const timerEvent = (triggerName: string, at: number): Record<string, unknown> => ({
  Type: 'Timer',
  TriggerName: triggerName,
  Time: new Date(at).toISOString(),
  Message: '',
})

export type TimerSchedule = {
  /** Works out the next runs again: after a change of the clock or of a function. */
  refresh(): void
  stop(): void
}

export type TimerOptions = {
  definitions(): FunctionDefinition[]
  /** Virtual time. */
  now: () => number
  fire(functionName: string, triggerName: string): void
}

/** Longest sleep; setTimeout cannot do more than 24 days. */
const longestSleepMs = 60 * 60 * 1000

/**
 * Fires the triggers of config.json as the virtual clock reaches them. Instants that a change of the clock
 * jumps over are not fired: a timer only catches up, so the next run finds whatever is due.
 */
export const createTimerSchedule = ({ definitions, now, fire }: TimerOptions): TimerSchedule => {
  let sleep: NodeJS.Timeout | undefined
  const refresh = (): void => {
    clearTimeout(sleep)
    const from = now()
    const due = definitions().flatMap(({ name, triggers }) =>
      triggers.flatMap((trigger) => {
        const at = nextRun(trigger.config, from)
        return at === null ? [] : [{ name, trigger: trigger.name, at }]
      }),
    )
    if (due.length === 0) return
    const first = Math.min(...due.map((item) => item.at))
    sleep = setTimeout(
      () => {
        // Asleep for part of the way only, or woken early: nothing is due yet.
        const reached = now() >= first
        for (const item of due) if (reached && item.at === first) fire(item.name, item.trigger)
        refresh()
      },
      Math.min(Math.max(first - from, 1), longestSleepMs),
    )
    sleep.unref()
  }
  return { refresh, stop: () => clearTimeout(sleep) }
}
