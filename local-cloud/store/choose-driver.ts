import type { DriverName } from './sql-driver'

/**
 * The fastest SQLite this Node.js has: the built-in `node:sqlite` needs no flag from 22.13 on;
 * everything older runs SQLite compiled to WebAssembly.
 */
export const chooseDriver = (version = process.versions.node): DriverName => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 13) ? 'node-sqlite' : 'wasm'
}
