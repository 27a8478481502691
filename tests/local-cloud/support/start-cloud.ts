import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LaunchedCloud, launchLocalCloud } from '../../../local-cloud/launch-local-cloud'

/** What a test may say about the cloud it starts. */
export type CloudOptions = {
  manifest?: Record<string, unknown>
  /** Given again to start on the same data. */
  dataDir?: string
  env?: Record<string, string>
}
export type TestCloud = LaunchedCloud & { dataDir: string }

const running: LaunchedCloud[] = []

/** Starts a local cloud with the fixture functions on a fresh data folder; see stopClouds. */
export const startCloud = async (options: CloudOptions = {}): Promise<TestCloud> => {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'cloud-data-')))
  const manifestFile = join(dataDir, 'manifest.json')
  const collections = [{ name: 'notes', indexes: [] }]
  const manifest = { envId: 'local-test', appId: 'wxtest', collections, ...options.manifest }
  await writeFile(manifestFile, JSON.stringify(manifest))
  const cloud = await launchLocalCloud({
    env: {
      DATA_DIR: join(dataDir, 'data'),
      XXT_FUNCTIONS: join(__dirname, '../functions'),
      XXT_MANIFEST: manifestFile,
      XXT_TIMERS: 'off',
      ...options.env,
    },
  })
  running.push(cloud)
  return { ...cloud, dataDir }
}

/** Ends every cloud a test file started. */
export const stopClouds = async (): Promise<void> => {
  await Promise.all(running.map((cloud) => cloud.stop()))
}
