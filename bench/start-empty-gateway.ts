import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { bundleFunction } from './bundle-function'

/** Starts the empty gateway with the function of a booking's three operations. */
export const startEmptyGateway = async (): Promise<{ url: string; stop: () => Promise<void> }> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'xinxintong-empty-gateway-'))
  bundleFunction('three-operations', folder)
  const outfile = path.join(folder, 'gateway.js')
  const options = { bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs' } as const
  buildSync({ entryPoints: [path.join(__dirname, 'empty-gateway.ts')], outfile, ...options })
  const child = spawn(process.execPath, [outfile, path.join(folder, 'three-operations/index.js')])
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /ready (\S+)/.exec(chunk.toString())?.[1]
      if (found) resolve(found)
    })
    child.stderr.on('data', (chunk: Buffer) => process.stderr.write(chunk))
    child.once('exit', (code) => reject(new Error(`the empty gateway ended with ${code}`)))
  })
  const stop = async () => {
    child.kill()
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
  return { url, stop }
}
