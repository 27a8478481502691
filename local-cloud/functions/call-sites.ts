/**
 * Where a function called the SDK, one place for each of its database requests. Nothing of the SDK or the
 * function is patched: the SDK reads its environment, and three of these reads tell enough.
 * - TENCENTCLOUD_RUNENV is read first in the caller's own turn, when the stack still holds the function's line
 *   (everything later runs behind a promise that cuts the stack off);
 * - SILENCE is read once for each database request, in the order of the calls;
 * - TCB_SEQID goes into the address of the request, so a serial number in it names the request to the gateway.
 */
export type CallSites = {
  /** Puts the three variables under watch. */
  watch(variables: Record<string, string | undefined>): void
  /** Forgets the last event and starts the next one, whose invocation has this id. */
  begin(invocationId: string): void
  /** The stack at the call that became the request with this address; undefined when it was not seen. */
  stackOf(url: string): string | undefined
}

type Site = { stack?: string }
/** Frames of the SDK, about twelve, and the first ones of the function; each one more is paid at every call. */
const depth = 16
/** A function that makes more requests than this keeps the stacks of its last ones only. */
const kept = 100

const takeStack = (): Site => {
  const before = Error.stackTraceLimit
  Error.stackTraceLimit = depth
  const site: Site = {}
  // Frames are collected now and turned into text only if somebody asks.
  Error.captureStackTrace(site, takeStack)
  Error.stackTraceLimit = before
  return site
}

export const createCallSites = (): CallSites => {
  let invocationId = ''
  let serial = 0
  let sites = new Map<number, Site>()
  let waiting: Site[] = []
  /** 'open': nothing under way; 'turn': in the turn of a call; 'sending': the SDK works on what was called. */
  let phase: 'open' | 'turn' | 'sending' = 'open'
  const startSending = (): void => {
    phase = 'sending'
    // Runs when the microtasks are done, and with them everything the SDK does before it sends.
    process.nextTick(() => {
      phase = 'open'
      waiting = []
    })
  }
  const noteCall = (): void => {
    if (phase === 'sending') return
    waiting.push(takeStack())
    if (phase === 'turn') return
    phase = 'turn'
    queueMicrotask(startSending)
  }
  const noteRequest = (): void => {
    const site = waiting.shift()
    if (site) sites.set(serial, site)
    sites.delete(serial - kept)
    serial += 1
  }
  const watch = (variables: Record<string, string | undefined>): void => {
    const runEnvironment = variables.TENCENTCLOUD_RUNENV
    const define = (name: string, get: () => string | undefined, enumerable: boolean): void => {
      const set = (): void => {}
      Object.defineProperty(variables, name, { get, set, enumerable, configurable: true })
    }
    const readRunEnvironment = (): string | undefined => {
      noteCall()
      return runEnvironment
    }
    define('TENCENTCLOUD_RUNENV', readRunEnvironment, true)
    define('SILENCE', () => void noteRequest(), false)
    define('TCB_SEQID', () => `${invocationId}-${serial}`, true)
  }
  return {
    watch,
    begin: (id) => {
      invocationId = id
      serial = 0
      sites = new Map()
    },
    stackOf: (url) => {
      const found = /[?&]seqId=[0-9a-f]{32}-(\d+)-/.exec(url)?.[1]
      return found === undefined ? undefined : sites.get(Number(found))?.stack
    },
  }
}
