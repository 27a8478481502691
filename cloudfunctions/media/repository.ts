import type { PictureDocument, PictureState } from '../../domain/picture/schema'
import { documentsOf } from '../_kit/documents'

const pictures = documentsOf('pictures')

/** The picture WeChat answers about. */
export const findByTrace = async (traceId: string): Promise<PictureDocument | null> =>
  (await pictures.list({ where: { traceId }, limit: 1 }))[0] ?? null

/** Decides a picture nobody has decided yet. */
export const decide = ({ _id }: PictureDocument, state: PictureState): Promise<boolean> =>
  pictures.updateIf(_id, { state: 'pending' }, { state, by: 'check' })
