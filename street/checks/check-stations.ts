import type { Draft, List, Point } from '../draft'

const reportUnknownStations = (draft: Draft, list: List<{ stationId: string }>, point: Point): void => {
  const { ids } = draft.stations
  if (!ids) return
  const known = ids.map(({ id }) => id)
  for (const { value, at } of list.items)
    if (!known.includes(value.stationId))
      point(
        list.file,
        [...at, 'stationId'],
        `没有 ${value.stationId} 这个站点；stations.yaml 里有 ${known.join('、')}`,
      )
}

/** The street is drawn as a line: its stations stand on it, in order, without a gap in the numbering. */
const checkLine = ({ stations, street }: Draft, point: Point): void => {
  const along = [...stations.items].sort((a, b) => a.value.order - b.value.order)
  const isComplete = stations.items.length === stations.ids?.length
  for (const [index, { value, at }] of along.entries()) {
    if (isComplete && value.order !== index + 1)
      point(stations.file, [...at, 'order'], `order 从 1 起一个一个排，这里应是 ${index + 1}`)
    if (street && value.metres > street.value.lengthMetres)
      point(
        stations.file,
        [...at, 'metres'],
        `metres 不能超过街的长度 ${street.value.lengthMetres} 米（street.yaml 的 lengthMetres）`,
      )
    const before = along[index - 1]
    if (before && value.metres < before.value.metres)
      point(
        stations.file,
        [...at, 'metres'],
        `metres 不能小于前一站 ${before.value.id} 的 ${before.value.metres}`,
      )
  }
}

const checkFreezers = ({ freezers }: Draft, point: Point): void => {
  for (const { value, at } of freezers.items) {
    if (value.stock > value.capacity)
      point(freezers.file, [...at, 'stock'], `stock 不能超过 capacity（${value.capacity} 瓶）`)
    if (value.lowAt >= value.capacity)
      point(freezers.file, [...at, 'lowAt'], `lowAt 应小于 capacity（${value.capacity} 瓶）`)
  }
}

/** Stations in their order on the line, freezers that hold what they say, and nothing at an unknown station. */
export const checkStations = (draft: Draft, point: Point): void => {
  checkLine(draft, point)
  checkFreezers(draft, point)
  for (const list of [draft.freezers, draft.programmes, draft.meals, draft.carePeriods, draft.duty])
    reportUnknownStations(draft, list, point)
}
