import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'esbuild'
import { leanSdk } from './lean-sdk'

const root = path.resolve(__dirname, '../..')
const source = path.join(root, 'cloudfunctions')
const target = path.join(root, 'dist/cloudfunctions')

const listFunctions = async (): Promise<string[]> =>
  (await readdir(source)).filter(
    (name) => !name.startsWith('_') && existsSync(path.join(source, name, 'index.ts')),
  )

/**
 * One folder a function, ready to upload: the SDK is bundled in, so the cloud installs nothing and a cold start
 * loads one file. `node18` because WeChat's newest runtime is 20 and its oldest supported one 16.
 */
const buildFunction = async (name: string): Promise<void> => {
  const folder = path.join(target, name)
  await mkdir(folder, { recursive: true })
  await build({
    entryPoints: [path.join(source, name, 'index.ts')],
    outfile: path.join(folder, 'index.js'),
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    legalComments: 'none',
    plugins: [leanSdk],
    logLevel: 'error',
  })
  await copyFile(path.join(source, name, 'config.json'), path.join(folder, 'config.json'))
  await writeFile(
    path.join(folder, 'package.json'),
    `${JSON.stringify({ name, version: '1.0.0', main: 'index.js' }, null, 2)}\n`,
  )
}

const main = async () => {
  await rm(target, { recursive: true, force: true })
  const names = await listFunctions()
  await Promise.all(names.map(buildFunction))
  console.log(`bundled ${names.length} functions: ${names.join(', ')}`)
}

main().catch((error: unknown) => {
  console.error(error)
  process.exit(1)
})
