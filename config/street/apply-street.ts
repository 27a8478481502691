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

type Read = () => Promise<PlanStep[]>

/**
 * Looks again after writing, since the cloud's answer to a write does not say whether a condition held: what is still
 * to do was not written, because somebody changed it meanwhile.
 */
const sayLeft = async (planAgain: Read): Promise<number> => {
  const left = (await planAgain()).filter(({ what }) => what !== 'kept')
  if (left.length === 0) {
    console.log('写好了，回头核对过，一条不差')
    return 0
  }
  sayPlan(left)
  console.error(`还有 ${left.length} 条没写进去：有人同时在改，或者没有权限。再跑一次，会从这里接着写`)
  return 1
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
  const plan: Read = async () =>
    planApply(wanted, await readAll(target, Object.keys(wanted)), { overwrite, now: toInstant(Date.now()) })
  const steps = await plan()
  sayPlan(steps)
  if (!yes) {
    console.log('这只是计划；加 --yes 才真的写')
    return 0
  }
  for (const step of steps) if (step.what !== 'kept') await target.put(step)
  return sayLeft(plan)
}
