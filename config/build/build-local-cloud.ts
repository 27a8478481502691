import path from 'node:path'
import { buildLocalCloud } from '../../local-cloud/build'
import { buildPage } from '../../local-cloud/page/build'

const dist = path.resolve(__dirname, '../../dist')

Promise.all([buildLocalCloud(path.join(dist, 'local-cloud')), buildPage(path.join(dist, 'console'))]).catch(
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
