import type { Grid } from '../../domain/observer/grid-schema'
import { applyChange, type ReportChange } from '../../domain/report/change'
import type { ObserverDocument, ReportDocument, ReportState } from '../../domain/report/schema'
import type { ReportFacts } from '../../domain/report/views'
import type { StationItem, StreetItem } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'
import { listReports } from '../_store/report-list'

export const PAGE = 20
const MOST_NEARBY = 10
const SIMILAR = 50

const reports = documentsOf('reports')

export const findReport = (id: string): Promise<ReportDocument | null> => reports.findById(id)

/** One report with its pictures. */
export const findFacts = async (id: string): Promise<ReportFacts | null> =>
  (await listReports({ where: { _id: id }, orderBy: ['_id', 1], limit: 1 }))[0] ?? null

export const listReportsById = (ids: string[]): Promise<ReportDocument[]> =>
  reports.list({ where: { _id: command.in(ids) }, limit: ids.length })

export const insertReport = (report: ReportDocument): Promise<boolean> => reports.insertOnce(report)

/** Stores a change unless somebody else was faster. */
export const storeChange = (report: ReportDocument, change: ReportChange): Promise<boolean> => {
  const { history: _, v: __, ...fields } = applyChange(report, change)
  const changed = Object.keys(change.set).map((name) => [name, Reflect.get(fields, name)])
  const set: Fields = Object.fromEntries(
    changed.map(([name, value]) => [
      name,
      value !== null && typeof value === 'object' ? command.set(value) : value,
    ]),
  )
  return reports.updateIf(
    report._id,
    { v: report.v },
    { ...set, v: command.inc(1), ...(change.step ? { history: command.push([change.step]) } : {}) },
  )
}

/** Counts a voice, once a person; false: it is counted already, or the report is not open. */
export const countVoice = (id: string, token: string): Promise<boolean> =>
  reports.updateIf(
    id,
    { live: true, voicers: command.neq(token) },
    { voices: command.inc(1), voicers: command.push([token]), v: command.inc(1) },
  )

/** Open reports on a stretch of the street. */
export const listNearby = (kind: string, span: { from: number; to: number }): Promise<ReportFacts[]> =>
  listReports({
    where: { live: true, kind, metres: command.gte(span.from).and(command.lte(span.to)) },
    orderBy: ['metres', 1],
    limit: MOST_NEARBY,
  })

const earlier = (before: Instant | null): Fields => (before === null ? {} : { updatedAt: command.lt(before) })

/** What everybody sees, latest news first; one more than a page tells whether there is more. */
export const listBoard = (live: boolean, before: Instant | null): Promise<ReportFacts[]> =>
  listReports({
    where: live
      ? { live, ...earlier(before) }
      : { state: command.in(['done', 'solved']), ...earlier(before) },
    orderBy: ['updatedAt', -1],
    limit: PAGE + 1,
  })

export const listOfState = (
  states: readonly ReportState[],
  { before, oldestFirst }: { before: Instant | null; oldestFirst: boolean },
): Promise<ReportFacts[]> =>
  listReports({
    where: {
      state: command.in([...states]),
      ...(oldestFirst && before !== null ? { updatedAt: command.gt(before) } : earlier(before)),
    },
    orderBy: ['updatedAt', oldestFirst ? 1 : -1],
    limit: PAGE + 1,
  })

/** Dispatched ones whose day is over, longest over first. */
export const listLate = (today: string, after: Instant | null): Promise<ReportFacts[]> =>
  listReports({
    where: {
      live: true,
      'dispatch.until': command.lt(today),
      ...(after === null ? {} : { updatedAt: command.gt(after) }),
    },
    orderBy: ['updatedAt', 1],
    limit: PAGE + 1,
  })

export const listOfPerson = (openid: string, before: Instant | null): Promise<ReportFacts[]> =>
  listReports({
    where: { openid, ...(before === null ? {} : { submittedAt: command.lt(before) }) },
    orderBy: ['submittedAt', -1],
    limit: PAGE + 1,
  })

/** Reports with one of the same photos, and the reporter's own latest: what points are not owed twice for. */
export const listLike = async ({ openid, photos }: ReportDocument): Promise<ReportDocument[]> => {
  const hashes = photos.map(({ sha256 }) => sha256)
  const orderBy: [string, 'desc'][] = [['submittedAt', 'desc']]
  const [own, alike] = await Promise.all([
    reports.list({ where: { openid }, orderBy, limit: SIMILAR }),
    hashes.length === 0
      ? []
      : reports.list({ where: { 'photos.sha256': command.in(hashes) }, limit: SIMILAR }),
  ])
  return [...own, ...alike]
}

const count = async (where: Fields): Promise<number> => {
  const { total } = (await db.collection('reports').where(where).count()) as unknown as { total: number }
  return total
}

export const countStates = (states: readonly ReportState[]): Promise<number> =>
  count({ state: command.in([...states]) })

/** The report in the middle of all that are solved, by how long it took. */
export const findMedian = async (solved: number): Promise<number | null> => {
  if (solved === 0) return null
  const [middle] = await reports.list({
    where: { state: 'solved' },
    orderBy: [['solveMinutes', 'asc']],
    skip: Math.floor((solved - 1) / 2),
    limit: 1,
  })
  return middle?.solveMinutes ?? null
}

/** The street and its stations. */
export const listPlaces = async (): Promise<{ street: StreetItem | null; stations: StationItem[] }> => {
  const found = await documentsOf('street').list({
    where: { kind: command.in(['street', 'station']) },
    limit: 1000,
  })
  return {
    street: found.find((item): item is StreetItem => item.kind === 'street') ?? null,
    stations: found.filter((item): item is StationItem => item.kind === 'station'),
  }
}

/** Null while somebody only asked to be one. */
export const findObserver = async (openid: string): Promise<ObserverDocument | null> => {
  const observer = await documentsOf('observers').findById(openid)
  return observer?.state === 'active' ? observer : null
}

/** The grids of the street, in its order. */
export const listGrids = async (): Promise<Grid[]> => {
  const [street] = await documentsOf('street').list({ where: { kind: 'street' }, limit: 1 })
  return street?.kind === 'street' ? street.grids : []
}

export const setObserver = async (openid: string, grid: string, by: string, at: Instant): Promise<void> => {
  const observers = documentsOf('observers')
  if (grid === '') {
    await observers.remove(openid)
    return
  }
  const fields = { grid, state: 'active' as const, by, at }
  if (await observers.insertOnce({ _id: openid, openid, ...fields })) return
  await observers.updateIf(openid, { openid }, fields)
}

/** A worker decides about a picture, whatever was found before. */
export const decidePicture = (id: string, show: boolean): Promise<boolean> =>
  documentsOf('pictures').updateIf(id, { _id: id }, { state: show ? 'passed' : 'refused', by: 'staff' })
