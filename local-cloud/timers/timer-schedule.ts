import type { FunctionDefinition } from '../functions/function-definition'
import type { KeptTimers } from './kept-timers'
import { nextRun } from './next-run'

/** The event a function gets from its trigger. */
export const timerEvent = (triggerName: string, at: number): Record<string, unknown> => ({
  Type: 'Timer',
  TriggerName: triggerName,
  Time: new Date(at).toISOString(),
  Message: '',
})

export type TimerSchedule = {
  /** Fires what is due and works out the next runs: at the start, after a change of the clock or a function. */
  refresh(): void
  /** Resolves when every function fired so far has ended, however it ended. */
  settled(): Promise<void>
  stop(): void
}

export type TimerOptions = {
  definitions(): FunctionDefinition[]
  /** Virtual time. */
  now: () => number
  /** Until when each trigger's moments are dealt with; outlives a stop. */
  kept: KeptTimers
  /** Never rejects. */
  fire(functionName: string, triggerName: string): Promise<unknown>
}

/** Longest sleep; setTimeout cannot do more than 24 days. */
const longestSleepMs = 60 * 60 * 1000

/**
 * Fires the triggers of config.json as the virtual clock reaches them. A trigger whose moments passed while the
 * cloud was stopped, or which a jump of the clock passed over, fires once, however many there were. A trigger
 * seen for the first time (or with other fields) begins now, and so does everything when the clock goes back.
 */
export const createTimerSchedule = ({ definitions, now, kept, fire }: TimerOptions): TimerSchedule => {
  let sleep: NodeJS.Timeout | undefined
  const running = new Set<Promise<unknown>>()
  const start = (functionName: string, trigger: string): void => {
    const run: Promise<unknown> = fire(functionName, trigger).finally(() => running.delete(run))
    running.add(run)
  }
  /** Fires the trigger if it is due; answers its next moment. */
  const advance = (functionName: string, { name, config }: { name: string; config: string }, at: number) => {
    const since = kept.since(functionName, name, config)
    if (since === undefined || since > at) kept.set(functionName, name, config, at)
    else {
      const next = nextRun(config, since)
      if (next === null || next > at) return next
      kept.set(functionName, name, config, at)
      start(functionName, name)
    }
    return nextRun(config, at)
  }
  const refresh = (): void => {
    clearTimeout(sleep)
    const at = now()
    const moments = definitions().flatMap(({ name, triggers }) =>
      triggers.flatMap((trigger) => advance(name, trigger, at) ?? []),
    )
    if (moments.length === 0) return
    const wait = Math.ceil(Math.min(...moments) - at)
    sleep = setTimeout(refresh, Math.min(Math.max(wait, 1), longestSleepMs)).unref()
  }
  const settled = async (): Promise<void> => {
    await Promise.all(running)
  }
  return { refresh, settled, stop: () => clearTimeout(sleep) }
}
