import { cpSync } from 'node:fs'
import path from 'node:path'
import { buildSync } from 'esbuild'

const ROOT = path.resolve(__dirname, '..')

/** Puts one of the bench's own functions into a folder of functions, bundled with the SDK as the product's are. */
export const bundleFunction = (name: string, functions: string): void => {
  const target = path.join(functions, name)
  cpSync(path.join(ROOT, 'bench/functions', name), target, { recursive: true })
  buildSync({
    entryPoints: [path.join(target, 'index.js')],
    outfile: path.join(target, 'index.js'),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node18',
    format: 'cjs',
    legalComments: 'none',
    nodePaths: [path.join(ROOT, 'node_modules')],
  })
}
