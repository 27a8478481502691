import type { Draft, List, Point } from '../draft'

/**
 * A printed code says `f.<freezer id>.<signature of ten>` and WeChat allows 32 characters (wxacode.getUnlimited),
 * which leaves 19 for the id.
 */
const SCENE_LIMIT = 32
const SIGNATURE = 10
const FREEZER_ID_LIMIT = SCENE_LIMIT - 'f..'.length - SIGNATURE

const reportRepeats = (lists: List<unknown>[], taken: string[], point: Point): void => {
  const seen = new Map(taken.map((id) => [id, '这条街的编号']))
  for (const { file, ids } of lists)
    for (const { id, at } of ids ?? []) {
      const first = seen.get(id)
      if (first) point(file, at, `id ${id} 已经用过（${first}），换一个没用过的`)
      else seen.set(id, `${file?.name} 第 ${file?.spotOf(at).line} 行`)
    }
}

/** Ids are the documents' `_id`: one of a kind within a collection, and short enough for a printed code. */
export const checkIds = (draft: Draft, point: Point): void => {
  const { stations, programmes, meals, partners, scenes, lessons, freezers, sources } = draft
  reportRepeats([stations, programmes, meals, partners, scenes, lessons], [draft.id], point)
  reportRepeats([freezers], [], point)
  reportRepeats([sources], [], point)
  for (const { id, at } of freezers.ids ?? [])
    if (id.length > FREEZER_ID_LIMIT)
      point(
        freezers.file,
        at,
        `冰柜的 id 最多 ${FREEZER_ID_LIMIT} 个字母：它印在二维码里，整个码只有 ${SCENE_LIMIT} 个字符`,
      )
}
