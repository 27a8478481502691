import type { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'
import type { Cloud } from '../cloud'
import { listFiles } from '../snapshot/list-files'
import { readInput } from './read-input'

const idSchema = z.object({ fileId: z.string() })
/** How long (s) an address in the list can be opened. */
const OPEN_FOR = 3600

/** Cloud storage, to look at: every file with an address that opens it for an hour; and taking one away. */
export const addFileRoutes = (app: Hono, { files: { folder, store, addresses } }: Cloud): void => {
  app.get('/local/files', async (context) => {
    const found = await listFiles(folder)
    const files = found.map((file) => ({
      fileId: store.idOf(file.path),
      ...file,
      url: addresses.make('get', file.path, OPEN_FOR),
    }))
    return context.json({ files })
  })
  app.delete('/local/files', async (context) => {
    const { fileId } = await readInput(context, idSchema)
    const path = store.pathOf(fileId)
    if (path === undefined || !(await store.remove(path))) {
      throw new HTTPException(404, { message: `no file ${fileId}` })
    }
    return context.json({ removed: fileId })
  })
}
