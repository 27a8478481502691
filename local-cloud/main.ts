import './spare-memory'
import { join } from 'node:path'
import { runCommand } from './run-command'
import { readSettings } from './settings'
import { startLocalCloud } from './start-local-cloud'

const serve = async (): Promise<void> => {
  const cloud = await startLocalCloud({
    ...readSettings(process.env),
    workerFile: join(__dirname, 'worker.js'),
  })
  const stop = (): void => {
    void cloud.stop().then(() => process.exit(0))
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  console.log(`ready ${cloud.url}`)
}

const run = async (command: string[]): Promise<void> => {
  if (command.length === 0) return serve()
  process.exitCode = await runCommand(readSettings(process.env), command)
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
