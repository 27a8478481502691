import type { VirtualClock } from '../clock/virtual-clock'
import { type FunctionDefinition, findFunctions, readFunction } from './function-definition'
import { createFunctionPool, type FunctionPool, type PoolAnswer } from './function-pool'
import { createInvocation, type Invocation, type LogLine, type NewInvocation } from './invocation'
import { type CloudIdentity, runMessage, workerEnvironment } from './worker-environment'
import { startWorker } from './worker-handle'

export type FinishedCall = PoolAnswer & { invocation: Invocation }

/** All functions of the folder: who they are, and running them. */
export type FunctionService = {
  definitions(): FunctionDefinition[]
  find(name: string): FunctionDefinition | undefined
  /** Runs one event of a function that exists; never rejects. */
  invoke(given: NewInvocation): Promise<FinishedCall>
  /** The running invocation with this id. */
  running(id: string): Invocation | undefined
  /** Everything that runs or waits to run. */
  inFlight(): Iterable<Invocation>
  /** Reads the function's folder again; false when there is no such function. */
  reload(name: string): boolean
  workers(name: string): number
  /** Ends the workers that have nothing to do. */
  rest(): void
  close(): void
}

export type FunctionServiceOptions = {
  functionsDir: string
  /** Workers a function may have; two by default: with more, two cores only wait for each other. */
  instances: number
  workerFile: string
  identity: CloudIdentity
  /** Variables every function gets: the manifest's env and the secrets. */
  env: Record<string, string>
  clock: VirtualClock
  onFinished(call: FinishedCall): void
  /** A line written while no event ran. */
  onStrayLine(functionName: string, line: LogLine): void
}

type Entry = { definition: FunctionDefinition; pool: FunctionPool }

const createEntry = (options: FunctionServiceOptions, definition: FunctionDefinition): Entry => {
  const env = workerEnvironment(options.identity, definition.name, options.env)
  const { workerFile: file, clock } = options
  const pool = createFunctionPool({
    maxWorkers: options.instances,
    start: (onEnd) =>
      startWorker({
        file,
        entry: definition.entry,
        env,
        clock: clock.shared,
        now: clock.now,
        onEnd,
        onStrayLine: (line) => options.onStrayLine(definition.name, line),
      }),
    run: (worker, invocation) =>
      worker.run(invocation, runMessage(options.identity, definition, invocation), definition.timeout),
  })
  return { definition, pool }
}

/** Reads the functions folder; no worker is started before the first call. */
export const createFunctionService = (options: FunctionServiceOptions): FunctionService => {
  const entries = new Map<string, Entry>()
  const running = new Map<string, Invocation>()
  for (const definition of findFunctions(options.functionsDir)) {
    entries.set(definition.name, createEntry(options, definition))
  }
  const invoke = async (given: NewInvocation): Promise<FinishedCall> => {
    const entry = entries.get(given.functionName)
    if (!entry) throw new RangeError(`no function ${given.functionName}`)
    const invocation = createInvocation(given, options.clock.now())
    running.set(invocation.id, invocation)
    const answer = await entry.pool.call(invocation)
    running.delete(invocation.id)
    const call = { ...answer, invocation }
    options.onFinished(call)
    for (const work of invocation.afterwards) setImmediate(work)
    return call
  }
  const reload = (name: string): boolean => {
    const definition = readFunction(options.functionsDir, name)
    entries.get(name)?.pool.reload()
    if (definition) entries.set(name, createEntry(options, definition))
    else entries.delete(name)
    return definition !== undefined
  }
  return {
    definitions: () => [...entries.values()].map((entry) => entry.definition),
    find: (name) => entries.get(name)?.definition,
    invoke,
    running: (id) => running.get(id),
    inFlight: () => running.values(),
    reload,
    workers: (name) => entries.get(name)?.pool.size() ?? 0,
    rest: () => {
      for (const { pool } of entries.values()) pool.rest()
    },
    close: () => {
      for (const { pool } of entries.values()) pool.close()
    },
  }
}
