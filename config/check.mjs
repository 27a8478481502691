import { spawnSync } from 'node:child_process'
import { giveUp, installPackages, ROOT, say } from './set-up/install.mjs'

const CHECKS = [
  { name: 'types', run: ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.'] },
  {
    name: 'format and lint',
    run: ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  },
  { name: 'import arrows', run: ['config/arrows/check-arrows.mjs'] },
  { name: 'unused code', run: ['node_modules/knip/bin/knip.js'] },
  ...['junlong', 'qingshui'].map((id) => ({
    name: `street data of ${id}`,
    run: ['node_modules/tsx/dist/cli.mjs', 'config/street/main.ts', 'check', id],
  })),
]

/** Types, lint, arrows, unused code, street data; the first that fails ends the run. */
export const runChecks = () => {
  for (const check of CHECKS) {
    const done = spawnSync(process.execPath, check.run, { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' })
    if (done.status !== 0) giveUp(`${check.name}:\n${done.stdout}${done.stderr}`)
    say(`${check.name}: fine`)
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  installPackages()
  runChecks()
}
