import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { ROOT } from '../set-up/install.mjs'

const FOLDERS = ['src', 'domain', 'cloudfunctions', 'local-cloud', 'street', 'config', 'tests', 'bench']
const isModule = (name) => /\.(ts|tsx|mjs)$/.test(name) && !name.endsWith('.d.ts')

const countModules = () =>
  FOLDERS.flatMap((folder) => {
    try {
      return readdirSync(path.join(ROOT, folder), { recursive: true })
    } catch (error) {
      if (error.code === 'ENOENT') return []
      throw error
    }
  }).filter((name) => isModule(String(name))).length

process.chdir(ROOT)
const { forbidden, options } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')
const folders = FOLDERS.filter((folder) => readdirSync(ROOT).includes(folder))
const ruleSet = { ruleSet: { forbidden }, validate: true }
const tsConfig = extractTSConfig(path.join(ROOT, 'tsconfig.json'))
const { output } = await cruise(folders, { ...options, ...ruleSet }, undefined, { tsConfig })

const { summary, modules } = output
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`)

// A tool that silently reads nothing reports success: every module on disk must have been read.
const onDisk = countModules()
const read = modules.filter(
  ({ source }) => isModule(source) && FOLDERS.some((folder) => source.startsWith(`${folder}/`)),
).length
if (read < onDisk) console.error(`only ${read} of ${onDisk} modules were read`)
console.log(`${read} modules read, ${summary.violations.length} forbidden imports`)
process.exit(summary.error > 0 || read < onDisk ? 1 : 0)
