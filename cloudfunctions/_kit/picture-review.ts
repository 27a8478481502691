import type { PictureDocument } from '../../domain/picture/schema'
import { command } from './cloud'
import { documentsOf } from './documents'

const MOST = 300

const pictures = documentsOf('pictures')

/** What is known of these pictures (the first three hundred); costs nothing when there are none. */
export const listPictures = async (ids: readonly string[]): Promise<PictureDocument[]> =>
  ids.length === 0
    ? []
    : pictures.list({ where: { _id: command.in(ids.slice(0, MOST)) }, limit: Math.min(ids.length, MOST) })

/** A worker decides about a picture, whatever was found before. */
export const decidePicture = (id: string, show: boolean): Promise<boolean> =>
  pictures.updateIf(id, { _id: id }, { state: show ? 'passed' : 'refused', by: 'staff' })
