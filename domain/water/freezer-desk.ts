import type { FreezerDesk, FreezerDocument, FreezerSettings } from './schema'

/** A freezer's settings in one line, to compare before with after. */
export const sayFreezer = ({ name, capacity, lowAt, open }: FreezerSettings): string =>
  `${name}，装 ${capacity} 瓶，剩 ${lowAt} 瓶提醒，${open ? '开着' : '停用'}`

/** A freezer as staff edit it. */
export const freezerDesk = (freezer: FreezerDocument): FreezerDesk => {
  const { _id, name, capacity, lowAt, open, stationId, stock, given, v, sample, changes } = freezer
  return {
    ...{ id: _id, name, capacity, lowAt, open, stationId, stock, given, v, sample },
    changes: [...changes]
      .reverse()
      .map(({ at, byName, why, was, became }) => ({ at, byName, why, was, became })),
  }
}
