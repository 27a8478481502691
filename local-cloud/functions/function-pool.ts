import type { Invocation } from './invocation'
import type { Outcome } from './outcome'
import type { WorkerHandle } from './worker-handle'

/** How an invocation went: `ms` counts the function alone, not the queue and not the start of its worker. */
export type PoolAnswer = { outcome: Outcome; ms: number; cold: boolean }

/** The workers of one function and the events waiting for them. */
export type FunctionPool = {
  call(invocation: Invocation): Promise<PoolAnswer>
  /** Ends the workers that have nothing to do, for their memory. */
  rest(): void
  /** Lets running events finish, then ends the workers; the next event loads the code again. */
  reload(): void
  /** Ends everything now. */
  close(): void
  size(): number
}

export type PoolOptions = {
  maxWorkers: number
  start(onEnd: () => void): WorkerHandle
  run(worker: WorkerHandle, invocation: Invocation): Promise<Outcome>
}

/** A second worker is started only for an event that has waited this long: most waits are shorter. */
const growAfterMs = 30
/** A worker that has nothing to do for this long is ended, for its memory; the last one is kept longer. */
const shrinkAfterMs = 60_000
const keepLastMs = 5 * 60_000

type Member = {
  worker: WorkerHandle
  state: 'starting' | 'idle' | 'busy'
  runs: number
  retired: boolean
  /** performance.now() when it last had something to do. */
  idleSince: number
  shrinkTimer?: NodeJS.Timeout
}
type Waiting = { invocation: Invocation; since: number; settle: (answer: PoolAnswer) => void }
type Pool = {
  options: PoolOptions
  members: Set<Member>
  queue: Waiting[]
  closed: boolean
  growTimer?: NodeJS.Timeout | undefined
}

/** Ends an idle worker; marked first, because until the thread is gone it must not be given an event. */
const retire = (member: Member, reason: string): void => {
  member.retired = true
  if (member.state === 'idle') member.worker.end(reason)
}

const hasOthers = (pool: Pool, member: Member): boolean =>
  [...pool.members].some((other) => other !== member && !other.retired)

const removeMember = (pool: Pool, member: Member): void => {
  clearTimeout(member.shrinkTimer)
  pool.members.delete(member)
  pump(pool)
}

const shrink = (pool: Pool, member: Member): void => {
  const idleMs = performance.now() - member.idleSince
  if (member.state !== 'idle') return
  if (hasOthers(pool, member) || idleMs >= keepLastMs) retire(member, 'idle')
  else member.shrinkTimer?.refresh()
}

const settleIdle = (pool: Pool, member: Member): void => {
  member.state = 'idle'
  if (member.retired) {
    retire(member, 'reloaded')
    return
  }
  pump(pool)
  member.idleSince = performance.now()
  member.shrinkTimer ??= setTimeout(() => shrink(pool, member), shrinkAfterMs).unref()
  member.shrinkTimer.refresh()
}

const assign = async (pool: Pool, member: Member, waiting: Waiting): Promise<void> => {
  member.state = 'busy'
  member.runs += 1
  const startedAt = performance.now()
  const outcome = await pool.options.run(member.worker, waiting.invocation)
  waiting.settle({ outcome, ms: performance.now() - startedAt, cold: member.runs === 1 })
  if (pool.members.has(member) && outcome.kind !== 'timed-out') settleIdle(pool, member)
}

const addMember = (pool: Pool): void => {
  const worker = pool.options.start(() => removeMember(pool, member))
  const member: Member = { worker, state: 'starting', runs: 0, retired: false, idleSince: 0 }
  pool.members.add(member)
  worker.ready.then(
    () => settleIdle(pool, member),
    (error: Error) => {
      // The event that asked for this worker hears why it could not start; the next one tries again.
      pool.members.delete(member)
      pool.queue.shift()?.settle({ outcome: { kind: 'failed', message: error.message }, ms: 0, cold: true })
      pump(pool)
    },
  )
}

const growWhenWaiting = (pool: Pool): void => {
  const starting = [...pool.members].some((member) => member.state === 'starting')
  if (starting || pool.members.size >= pool.options.maxWorkers) return
  const waited = performance.now() - (pool.queue[0]?.since ?? 0)
  if (pool.members.size === 0 || waited >= growAfterMs) {
    addMember(pool)
    return
  }
  pool.growTimer ??= setTimeout(() => {
    pool.growTimer = undefined
    pump(pool)
  }, growAfterMs)
}

/** Gives waiting events to idle workers, and starts a worker when that is not enough. */
const pump = (pool: Pool): void => {
  for (const member of pool.members) {
    if (member.state !== 'idle' || member.retired) continue
    const waiting = pool.queue.shift()
    if (!waiting) return
    void assign(pool, member, waiting)
  }
  if (pool.queue.length > 0 && !pool.closed) growWhenWaiting(pool)
}

/** Makes the pool of one function; its first worker starts with the first event. */
export const createFunctionPool = (options: PoolOptions): FunctionPool => {
  const pool: Pool = { options, members: new Set(), queue: [], closed: false }
  return {
    call: (invocation) =>
      new Promise((settle) => {
        pool.queue.push({ invocation, since: performance.now(), settle })
        pump(pool)
      }),
    rest: () => {
      for (const member of pool.members) if (member.state === 'idle') retire(member, 'resting')
    },
    reload: () => {
      for (const member of pool.members) retire(member, 'reloaded')
    },
    close: () => {
      pool.closed = true
      clearTimeout(pool.growTimer)
      for (const member of pool.members) member.worker.end('closed')
    },
    size: () => pool.members.size,
  }
}
