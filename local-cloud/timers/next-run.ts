import { Cron } from 'croner'

/** WeChat's triggers run on China's time, whatever the machine's zone. */
const chinaOffsetMinutes = 8 * 60

/**
 * The next instant (ms) after `after` at which a trigger's seven fields (second to year; day and weekday both
 * set mean "or") match; null when there is none. Throws a TypeError on fields that cannot be read.
 */
export const nextRun = (config: string, after: number): number | null => {
  const cron = new Cron(config.trim(), { mode: '7-part', utcOffset: chinaOffsetMinutes, paused: true })
  return cron.nextRun(new Date(after))?.getTime() ?? null
}

/** What is wrong with a trigger's fields, or undefined. */
export const checkTrigger = (config: string): string | undefined => {
  try {
    nextRun(config, 0)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
