import { EDITED_KINDS, type EditedItem } from '../../domain/street/edit-schema'
import type { StreetDocument } from '../../domain/street/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const street = documentsOf('street')

export const isEdited = (item: StreetDocument): item is EditedItem =>
  EDITED_KINDS.some((kind) => kind === item.kind)

/** Everything of the street that staff edit here. */
export const listItems = async (): Promise<EditedItem[]> =>
  (await street.list({ where: { kind: command.in([...EDITED_KINDS]) }, limit: ALL })).filter(isEdited)

export const findItem = async (id: string): Promise<EditedItem | null> => {
  const item = await street.findById(id)
  return item && isEdited(item) ? item : null
}
