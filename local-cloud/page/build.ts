import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

/**
 * Builds the local cloud's page into a folder: index.html, page.js and page.css, nothing else.
 * Rejects with esbuild's message when a source does not compile.
 */
export const buildPage = async (outDir: string): Promise<void> => {
  await mkdir(outDir, { recursive: true })
  await build({
    entryPoints: { page: join(__dirname, 'main.tsx') },
    outdir: outDir,
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'warning',
  })
  await copyFile(join(__dirname, 'index.html'), join(outDir, 'index.html'))
}
