import type { Hono } from 'hono'
import type { Cloud } from '../cloud'
import { examine } from '../doctor/examine'

/** `GET /local/doctor`: which of the manifest's invariants do not hold on the documents as they are now. */
export const addDoctorRoutes = (app: Hono, { manifest, database }: Cloud): void => {
  app.get('/local/doctor', async (context) => context.json(await examine(database, manifest.invariants)))
}
