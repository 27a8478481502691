import { format } from 'node:util'
import type { LogLevel } from './worker-messages'

const levels: LogLevel[] = ['debug', 'log', 'info', 'warn', 'error']

/** Sends every console line of this thread to `write` instead of the terminal, formatted as Node would. */
export const captureConsole = (write: (level: LogLevel, text: string) => void): void => {
  for (const level of levels) {
    console[level] = (...values: unknown[]) => write(level, format(...values))
  }
  console.trace = (...values: unknown[]) => write('error', `Trace: ${format(...values)}`)
}
