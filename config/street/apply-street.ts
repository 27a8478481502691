import { toInstant } from '../../domain/time'
import { toDocuments } from '../../street/to-documents'
import { type PlanStep, planApply, type StreetRecord, sayStep } from './apply-plan'
import { cloudTarget, localTarget, type Target } from './apply-target'
import { openStreet } from './streets'

const LOCAL_URL = 'http://127.0.0.1:5180'
type Options = { env: string; url: string | undefined; yes: boolean; overwrite: boolean }

const readAll = async (target: Target, names: readonly string[]): Promise<Record<string, StreetRecord[]>> => {
  const all: Record<string, StreetRecord[]> = {}
  for (const name of names) all[name] = await target.read(name)
  return all
}

const sayPlan = (steps: readonly PlanStep[]): void => {
  for (const step of steps) console.log(sayStep(step))
  const count = (what: PlanStep['what']) => steps.filter((step) => step.what === what).length
  console.log(`新增 ${count('add')}，改动 ${count('change')}，员工改过不动 ${count('kept')}`)
}

/**
 * Brings a street's files into an environment: prints the plan, and carries it out only with `yes`. Every step may
 * be repeated; one that fails because somebody was faster ends the run, and the next run goes on from there.
 */
export const applyStreet = async (id: string, { env, url, yes, overwrite }: Options): Promise<number> => {
  const street = openStreet(id)
  if (!street) return 1
  const wanted = JSON.parse(JSON.stringify(toDocuments(street))) as Record<string, StreetRecord[]>
  const target = env === 'local' ? localTarget(url ?? LOCAL_URL) : cloudTarget(env)
  const there = await readAll(target, Object.keys(wanted))
  const steps = planApply(wanted, there, { overwrite, now: toInstant(Date.now()) })
  sayPlan(steps)
  if (!yes) {
    console.log('这只是计划；加 --yes 才真的写')
    return 0
  }
  for (const step of steps) if (step.what !== 'kept') await target.put(step)
  console.log('写好了')
  return 0
}
