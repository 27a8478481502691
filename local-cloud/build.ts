import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Bundles the local cloud into `outDir`: main.js (run it with node) and worker.js (the bootstrap of the worker
 * threads, which main.js looks for beside itself). The SQLite build with its .wasm stays in node_modules.
 */
export const buildLocalCloud = async (outDir: string): Promise<void> => {
  await build({
    entryPoints: [
      { in: join(__dirname, 'main.ts'), out: 'main' },
      { in: join(__dirname, 'functions/worker.ts'), out: 'worker' },
    ],
    outdir: outDir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: true,
    sourcemap: false,
    logLevel: 'warning',
    external: ['node-sqlite3-wasm', 'node:sqlite'],
  })
}
