import './spare-memory'
import { join } from 'node:path'
import { readSettings } from './settings'
import { startLocalCloud } from './start-local-cloud'

const run = async (): Promise<void> => {
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

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
