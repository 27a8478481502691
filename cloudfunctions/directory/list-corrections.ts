import { ZListCorrectionsInput, ZListCorrectionsOutput } from '../../domain/directory/desk-schema'
import { correctionView } from '../../domain/directory/desk-view'
import { staffProcedure } from '../_kit/procedure'
import { aliasOf } from '../_kit/vault'
import { listCorrections as listPage, listStreet } from './repository'
import { LIST_KEEPERS } from './roles'

const PAGE = 20

export const listCorrections = staffProcedure(
  LIST_KEEPERS,
  'What people reported as wrong, newest first, by state',
)
  .input(ZListCorrectionsInput)
  .output(ZListCorrectionsOutput)
  .query(async ({ ctx: { now }, input: { state, page } }) => {
    const [rows, street] = await Promise.all([
      listPage(state, { skip: page * PAGE, limit: PAGE + 1 }),
      listStreet(),
    ])
    const corrections = rows.slice(0, PAGE).map((row) => correctionView(row, street, aliasOf))
    return { now, corrections, more: rows.length > PAGE }
  })
