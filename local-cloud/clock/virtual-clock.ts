/**
 * The clock everything in the local cloud reads. It is real time plus an offset; the offset lives in shared
 * memory, so that every worker thread sees a change at once, even in the middle of a call.
 */
export type VirtualClock = {
  /** Milliseconds since the epoch, as functions see them. */
  now(): number
  /** Starts ticking from this instant (ms); null goes back to real time. */
  set(instant: number | null): void
  isVirtual(): boolean
  /** Eight bytes holding the offset in ms as a float64; handed to the workers. */
  shared: SharedArrayBuffer
  /** Calls back after every change of the offset. */
  onChange(listener: () => void): void
}

/** Makes a clock; `start` (ms) sets it once, otherwise it shows real time. */
export const createVirtualClock = (start: number | null): VirtualClock => {
  const shared = new SharedArrayBuffer(8)
  const offset = new Float64Array(shared)
  const listeners: (() => void)[] = []
  let virtual = false
  const set = (instant: number | null): void => {
    virtual = instant !== null
    offset[0] = instant === null ? 0 : instant - Date.now()
    for (const listener of listeners) listener()
  }
  if (start !== null) set(start)
  return {
    now: () => Date.now() + (offset[0] ?? 0),
    set,
    isVirtual: () => virtual,
    shared,
    onChange: (listener) => {
      listeners.push(listener)
    },
  }
}
