import * as z from 'zod'
import type { Database } from '../database/open-database'
import { keepDocuments } from '../wechat/keep-documents'

const schema = z.object({ config: z.string(), at: z.number() })

/** Until when (ms) each trigger has been dealt with, kept in the data folder. */
export type KeptTimers = {
  /** Undefined for a trigger that is new or whose fields have changed. */
  since(functionName: string, trigger: string, config: string): number | undefined
  set(functionName: string, trigger: string, config: string, at: number): void
}

export const keepTimers = (database: Database): KeptTimers => {
  const timers = keepDocuments(database, 'timers', schema)
  return {
    since: (functionName, trigger, config) => {
      const known = timers.get(`${functionName}/${trigger}`)
      return known?.config === config ? known.at : undefined
    },
    set: (functionName, trigger, config, at) =>
      timers.put(`${functionName}/${trigger}`, { config, at: Math.floor(at) }),
  }
}
