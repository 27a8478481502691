import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { atMostTimes, type Row } from './row'

const ROOT = path.resolve(__dirname, '..')
const RUNS = 9

/**
 * Milliseconds of processor time a fresh Node process needs to require a module, its own start not counted: wall time
 * would measure what else the machine is doing.
 */
const timeRequire = (module: string): number => {
  const script = `const t=process.cpuUsage();require(${JSON.stringify(module)});const u=process.cpuUsage(t);console.log((u.user+u.system)/1e3);process.exit(0)`
  const env = {
    ...process.env,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'local',
    SCF_NAMESPACE: 'bench',
    TCB_ENV: 'bench',
  }
  return Number(
    execFileSync(process.execPath, ['-e', script], { cwd: ROOT, env, encoding: 'utf8' })
      .trim()
      .split('\n')
      .at(-1),
  )
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** A function loads its SDK from one minified file: judged against the same SDK from node_modules, in turn. */
export const measureFunctionLoad = (): Row[] => {
  const bundle: number[] = []
  const bare: number[] = []
  for (let run = 0; run < RUNS; run++) {
    bundle.push(timeRequire(path.join(ROOT, 'dist/cloudfunctions/booking/index.js')))
    bare.push(timeRequire(path.join(ROOT, 'node_modules/wx-server-sdk')))
  }
  return [atMostTimes('function load against the bare SDK', median(bundle), 'ms', median(bare), 0.7)]
}
