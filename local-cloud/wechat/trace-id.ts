import { randomBytes } from 'node:crypto'

/** As WeChat's content checks name their results: `690b03d2-301f6111-35ffbd44`. */
export const newTraceId = (): string => [4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex')).join('-')
