import { format } from 'node:util'
import type { LogLevel } from './worker-messages'

const levels: LogLevel[] = ['debug', 'log', 'info', 'warn', 'error']

type Written = string | Uint8Array
type WriteDone = (error?: Error | null) => void

/**
 * What is written to a stream directly. Node would carry it to the main thread on a way of its own, and a line
 * could arrive behind the answer of the call that wrote it.
 */
const captureStream = (stream: NodeJS.WriteStream, write: (text: string) => void): void => {
  stream.write = (chunk: Written, encoding?: BufferEncoding | WriteDone, done?: WriteDone): boolean => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString()
    write(text.trimEnd())
    const finished = typeof encoding === 'function' ? encoding : done
    if (finished) process.nextTick(finished)
    return true
  }
}

/**
 * Sends every line of this thread to `write` instead of the terminal, in the order they are written: those of
 * the console, formatted as Node would, and those written to the streams directly.
 */
export const captureConsole = (write: (level: LogLevel, text: string) => void): void => {
  for (const level of levels) {
    console[level] = (...values: unknown[]) => write(level, format(...values))
  }
  console.trace = (...values: unknown[]) => write('error', `Trace: ${format(...values)}`)
  captureStream(process.stdout, (text) => write('log', text))
  captureStream(process.stderr, (text) => write('error', text))
}
