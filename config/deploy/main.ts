import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type Account, applyPlan } from './apply'
import { describeStep, type FunctionConfig, type Manifest, makePlan } from './plan'

const DIST = path.resolve(__dirname, '../../dist')

const readJson = <T>(...parts: string[]): T =>
  JSON.parse(readFileSync(path.join(DIST, ...parts), 'utf8')) as T

const readFunctions = () =>
  readdirSync(path.join(DIST, 'cloudfunctions'))
    .filter((name) => existsSync(path.join(DIST, 'cloudfunctions', name, 'index.js')))
    .map((name) => ({ name, config: readJson<FunctionConfig>('cloudfunctions', name, 'config.json') }))

const requireEnv = (names: string[]): Record<string, string> => {
  const missing = names.filter((name) => !process.env[name])
  if (missing.length > 0) {
    console.error(`✗ set these environment variables first (see README, "Deploy"): ${missing.join(', ')}`)
    process.exit(1)
  }
  return Object.fromEntries(names.map((name) => [name, process.env[name] ?? '']))
}

const readAccount = (): Account => {
  const env = requireEnv(['CLOUD_ENV_ID', 'TENCENTCLOUD_SECRETID', 'TENCENTCLOUD_SECRETKEY'])
  return {
    envId: env.CLOUD_ENV_ID ?? '',
    secretId: env.TENCENTCLOUD_SECRETID ?? '',
    secretKey: env.TENCENTCLOUD_SECRETKEY ?? '',
  }
}

const main = async () => {
  const manifest = readJson<Manifest>('cloud.json')
  const adminOpenids = (process.env.ADMIN_OPENIDS ?? '').split(',').filter(Boolean)
  const steps = makePlan({ manifest, functions: readFunctions(), adminOpenids })
  if (process.argv.includes('--plan')) {
    for (const step of steps) console.log(describeStep(step))
    console.log(`secrets every function is given: ${[...manifest.secretNames, 'TEMPLATE_IDS'].join(', ')}`)
    return
  }
  const account = readAccount()
  const secrets = requireEnv([...manifest.secretNames, 'TEMPLATE_IDS'])
  await applyPlan(steps, account, secrets, (step) => console.log(describeStep(step)))
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
