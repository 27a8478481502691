import * as z from 'zod'
import { AppError } from '../../domain/errors'
import type { Grid } from '../../domain/observer/grid-schema'
import type { GridTab } from '../../domain/observer/schema'
import type { PersonDocument } from '../../domain/person/schema'
import type { ObserverDocument, ReportState } from '../../domain/report/schema'
import type { ReportFacts } from '../../domain/report/views'
import type { StreetItem } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'
import { listReports } from '../_store/report-list'

export const PAGE = 20
const MOST_OBSERVERS = 1000
const MOST_OPEN = 1000

const observers = documentsOf('observers')

/** The street with its grids. Throws UNKNOWN when there is none. */
export const findStreet = async (): Promise<StreetItem> => {
  const [street] = await documentsOf('street').list({ where: { kind: 'street' }, limit: 1 })
  if (street?.kind !== 'street')
    throw new AppError('UNKNOWN', { message: 'the street collection holds no street' })
  return street
}

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

export const findObserver = (openid: string): Promise<ObserverDocument | null> => observers.findById(openid)

export const listObservers = (): Promise<ObserverDocument[]> =>
  observers.list({ where: { grid: command.gt('') }, limit: MOST_OBSERVERS })

const ZPlaces = z.array(z.object({ metres: z.number().nullable() }))

/** Where open reports lie, in one operation. */
export const listOpenPlaces = async (): Promise<(number | null)[]> => {
  const { data } = (await db
    .collection('reports')
    .where({ live: true })
    .field({ metres: true })
    .limit(MOST_OPEN)
    .get()) as unknown as { data: unknown[] }
  return ZPlaces.parse(data).map(({ metres }) => metres)
}

type Span = { from: number; before: number }
const within = ({ from, before }: Span) => command.gte(from).and(command.lt(before))

const STATES: Record<GridTab, Fields> = {
  open: { live: true },
  confirm: { state: 'done' },
  solved: { state: 'solved' },
}

/** Reports of a stretch of the street, latest news first; one more than a page tells whether there is more. */
export const listOfGrid = (span: Span, tab: GridTab, before: Instant | null): Promise<ReportFacts[]> =>
  listReports({
    where: {
      ...STATES[tab],
      metres: within(span),
      ...(before === null ? {} : { updatedAt: command.lt(before) }),
    },
    orderBy: ['updatedAt', -1],
    limit: PAGE + 1,
  })

/** From the index by state and place. */
export const countOfGrid = async (span: Span, states: readonly ReportState[]): Promise<number> => {
  const where = { state: command.in([...states]), metres: within(span) }
  const { total } = (await db.collection('reports').where(where).count()) as unknown as { total: number }
  return total
}

export const insertObserver = (observer: ObserverDocument): Promise<boolean> => observers.insertOnce(observer)

/** Goes to another grid as they are: admitted or still asking. */
export const moveObserver = ({ _id, state }: ObserverDocument, grid: Grid): Promise<boolean> =>
  observers.updateIf(_id, { state }, { grid: grid.id })

export const removeObserver = (openid: string): Promise<boolean> => observers.remove(openid)

/** Whoever asked is an observer from now on; false: they have left, or were admitted before. */
export const admit = (openid: string, by: string, at: Instant): Promise<boolean> =>
  observers.updateIf(openid, { state: 'asked' }, { state: 'active', by, at })
