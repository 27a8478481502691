import type { StationItem, StreetDocument, StreetItem } from '../street/schema'
import type { FreezerDocument, FreezerView, MyWater } from './schema'

/** Bottles given on the whole street, counted as the article counts: since each freezer stands there. */
export const bottlesGiven = (freezers: readonly FreezerDocument[]): number =>
  freezers.reduce((sum, { given }) => sum + given, 0)

/** Bottles counted here, without what was handed over from paper when each freezer was entered. */
export const bottlesSince = (freezers: readonly FreezerDocument[]): number =>
  freezers.reduce((sum, { given, givenAtStart }) => sum + given - givenAtStart, 0)

export const streetItemOf = (documents: readonly StreetDocument[]): StreetItem | undefined =>
  documents.find((item): item is StreetItem => item.kind === 'street')

type Scene = {
  freezer: FreezerDocument
  freezers: readonly FreezerDocument[]
  documents: readonly StreetDocument[]
  me: MyWater
  heatMode: boolean
}

const brief = ({ _id, name, stationId, stock, open }: FreezerDocument) => ({
  id: _id,
  name,
  stationId,
  stock,
  open,
})

/** The page of one freezer: its stock, what the person may take, and where else there is water, nearest first. */
export const freezerView = ({ freezer, freezers, documents, me, heatMode }: Scene): FreezerView => {
  const stations = new Map(
    documents.filter((item): item is StationItem => item.kind === 'station').map((item) => [item._id, item]),
  )
  const metresOf = (stationId: string): number => stations.get(stationId)?.metres ?? 0
  const distance = (other: FreezerDocument): number =>
    Math.abs(metresOf(other.stationId) - metresOf(freezer.stationId))
  const nameOf = (stationId: string): string => stations.get(stationId)?.name ?? ''
  return {
    freezer: { ...brief(freezer), capacity: freezer.capacity, sample: freezer.sample },
    stationName: nameOf(freezer.stationId),
    me,
    given: bottlesGiven(freezers),
    givenSince: bottlesSince(freezers),
    others: freezers
      .filter((other) => other._id !== freezer._id)
      .sort((one, other) => distance(one) - distance(other) || one._id.localeCompare(other._id))
      .map((other) => ({ ...brief(other), stationName: nameOf(other.stationId) })),
    heatMode,
  }
}
