import * as z from 'zod'
import { APPEAL_STATES, type AppealDocument, type Inbox, type InboxBox } from '../../domain/appeal/schema'
import { addMinutes, type Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

const SOON_MINUTES = 60
const OPEN = APPEAL_STATES.filter((state) => state !== 'closed')

const $ = command.aggregate

/** Who looks, when, and who is away. */
export type Look = { viewer: string; away: readonly string[]; now: Instant }
type Page = { skip: number; limit: number }

type Query = { where: Fields; orderBy: [string, 'asc' | 'desc'][] }

const oldestFirst = (where: Fields): Query => ({ where, orderBy: [['answerDueAt', 'asc']] })
const newestFirst = (where: Fields): Query => ({ where, orderBy: [['updatedAt', 'desc']] })

const QUERIES: Record<InboxBox, (look: Look) => Query> = {
  waiting: () => oldestFirst({ answerDueAt: command.gt('') }),
  soon: ({ now }) =>
    oldestFirst({ answerDueAt: command.gte(now).and(command.lte(addMinutes(now, SOON_MINUTES))) }),
  overdue: ({ now }) => oldestFirst({ answerDueAt: command.gt('').and(command.lt(now)) }),
  free: ({ now }) => ({
    where: { poolAt: command.gt('').and(command.lte(now)) },
    orderBy: [['poolAt', 'asc']],
  }),
  mine: ({ viewer }) => newestFirst({ owner: viewer, state: command.in(OPEN) }),
  absent: ({ away }) => newestFirst({ owner: command.in([...away]), state: command.in(OPEN) }),
  all: () => newestFirst({ state: command.in(OPEN) }),
  closed: () => newestFirst({ state: 'closed' }),
}

/** A page of one box, as it is written; what time has done since is for the reader to see. */
export const listBox = (box: InboxBox, look: Look, page: Page): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({ ...QUERIES[box](look), ...page })

const ZCounts = z.object({
  waiting: z.number(),
  soon: z.number(),
  overdue: z.number(),
  free: z.number(),
  mine: z.number(),
  absent: z.number(),
})

const one = (condition: unknown) => $.sum($.cond([condition, 1, 0]))

/** How many there are in each box, of all that is open. One operation. */
export const countBoxes = async ({ viewer, away, now }: Look): Promise<Inbox['counts']> => {
  const due = '$answerDueAt'
  const soon = addMinutes(now, SOON_MINUTES)
  const { list } = (await db
    .collection('appeals')
    .aggregate()
    .match({ state: command.in(OPEN) })
    .group({
      _id: null,
      waiting: one($.gt([due, ''])),
      soon: one($.and([$.gte([due, now]), $.lte([due, soon])])),
      overdue: one($.and([$.gt([due, '']), $.lt([due, now])])),
      free: one($.and([$.gt(['$poolAt', '']), $.lte(['$poolAt', now])])),
      mine: one($.eq(['$owner', viewer])),
      absent: one($.in(['$owner', [...away]])),
    })
    .end()) as { list: unknown[] }
  return list.length === 0
    ? { waiting: 0, soon: 0, overdue: 0, free: 0, mine: 0, absent: 0 }
    : ZCounts.parse(list[0])
}

/** Cases by what may be searched past their seals: an alias, or the beginning of an id. */
export const listByName = (
  name: { alias: string } | { code: string },
  limit: number,
): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({
    where:
      'alias' in name
        ? { alias: name.alias }
        : { _id: command.gte(name.code).and(command.lt(`${name.code}~`)) },
    orderBy: 'alias' in name ? [['updatedAt', 'desc']] : [],
    limit,
  })

/** The latest cases of a worker, open and closed. */
export const listLatestOf = (owner: string, limit: number): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({ where: { owner }, orderBy: [['updatedAt', 'desc']], limit })
