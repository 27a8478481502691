/**
 * How the gateway tells a worker what is to be written into the log of the call whose request it answers, so
 * that the worker can add the line of the function that made it.
 */
export const noteHeader = 'x-local-note'
/** Headers are short; what is longer is cut. */
const longest = 1500

export const encodeNote = (text: string): string =>
  Buffer.from(text.slice(0, longest), 'utf8').toString('base64url')

export const decodeNote = (header: string): string => Buffer.from(header, 'base64url').toString('utf8')
