import { ZListItemsOutput } from '../../domain/street/edit-schema'
import { staffProcedure } from '../_kit/procedure'
import { listItems as readItems } from './repository'

export const listItems = staffProcedure(
  ['stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'Everything of the street that staff edit: settings, stations, meal windows, partners',
)
  .output(ZListItemsOutput)
  .query(async () => ({ items: await readItems() }))
