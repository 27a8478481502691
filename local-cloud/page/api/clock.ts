import * as z from 'zod'
import { getJson, postJson } from './fetch-json'

const ZClock = z.object({ now: z.string(), virtual: z.boolean() })

export type Clock = {
  /** ms since the epoch, on the virtual clock, at the moment of the answer. */
  now: number
  virtual: boolean
}

const toClock = ({ now, virtual }: z.infer<typeof ZClock>): Clock => ({
  now: new Date(now).getTime(),
  virtual,
})

/** What time it is for the functions. */
export const readClock = async (): Promise<Clock> => toClock(await getJson('/local/clock', ZClock))

/** Sets the functions' clock, in ms since the epoch; null goes back to real time. */
export const setClock = async (now: number | null): Promise<Clock> => {
  const body = { now: now === null ? null : new Date(now).toISOString() }
  return toClock(await postJson('/local/clock', body, ZClock))
}
