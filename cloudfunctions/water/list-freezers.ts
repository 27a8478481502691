import { freezerDesk } from '../../domain/water/freezer-desk'
import { ZListFreezersOutput } from '../../domain/water/schema'
import { staffProcedure } from '../_kit/procedure'
import { listFreezers } from './repository'

export const listFreezersForDesk = staffProcedure(
  ['stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'Every freezer with its settings and who changed them',
)
  .output(ZListFreezersOutput)
  .query(async () => ({ freezers: (await listFreezers()).map(freezerDesk) }))
