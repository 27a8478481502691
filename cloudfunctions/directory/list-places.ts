import { ZDeskListOutput } from '../../domain/directory/desk-schema'
import { deskList } from '../../domain/directory/desk-view'
import { staffProcedure } from '../_kit/procedure'
import { listCorrections, listStreet } from './repository'
import { LIST_KEEPERS } from './roles'

const COUNTED = 200

export const listPlaces = staffProcedure(
  LIST_KEEPERS,
  'All places with what was reported and when they were checked',
)
  .output(ZDeskListOutput)
  .query(async ({ ctx: { now } }) => {
    const [street, waiting] = await Promise.all([
      listStreet(),
      listCorrections('waiting', { skip: 0, limit: COUNTED }),
    ])
    return deskList({ street, waiting, now })
  })
