import * as z from 'zod'
import type { PromiseRules } from '../../domain/appeal/promise'
import { rulesOfStreet } from '../../domain/appeal/rules-of-street'
import { ASSISTANCE_STATES, type Assistance, type AssistanceInbox } from '../../domain/assistance/schema'
import { AppError } from '../../domain/errors'
import type { PhoneDocument } from '../../domain/person/schema'
import type { Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const SHOWN = 20
const ALL = 1000
const $ = command.aggregate

export const assistance = documentsOf('assistance')

/** The working days promises are counted in. One operation. */
export const readWorkdays = async (): Promise<PromiseRules> => {
  const items = await documentsOf('street').list({
    where: { kind: command.in(['street', 'calendar']) },
    limit: ALL,
  })
  const street = items.find((item) => item.kind === 'street')
  if (!street) throw new AppError('UNKNOWN', { message: 'the database holds no street' })
  return rulesOfStreet(
    street,
    items.filter((item) => item.kind === 'calendar'),
  )
}

export const findPhoneOf = async (openid: string): Promise<PhoneDocument | null> =>
  (await documentsOf('phones').list({ where: { openid }, limit: 1 }))[0] ?? null

export const findPhone = (index: string): Promise<PhoneDocument | null> =>
  documentsOf('phones').findById(index)

/** What is in the lists of these viewers, newest first. */
export const listOf = (viewers: string[]): Promise<Assistance[]> =>
  assistance.list({
    where: { viewers: command.in(viewers) },
    orderBy: [['createdAt', 'desc']],
    limit: SHOWN,
  })

/** What somebody handles now, the soonest due first. */
export const listHandled = (owner: string): Promise<Assistance[]> =>
  assistance.list({ where: { owner, state: 'taken' }, orderBy: [['dueAt', 'asc']], limit: SHOWN })

export const listOpen = (): Promise<Assistance[]> =>
  assistance.list({ where: { state: 'open' }, orderBy: [['dueAt', 'asc']], limit: SHOWN })

type Which = { list: 'open' | 'mine' | 'overdue' | 'all'; openid: string; now: Instant }

/** One page of a worker's list. */
export const listPage = (
  { list, openid, now }: Which,
  range: { skip: number; limit: number },
): Promise<Assistance[]> => {
  if (list === 'open')
    return assistance.list({ where: { state: 'open' }, orderBy: [['dueAt', 'asc']], ...range })
  if (list === 'mine')
    return assistance.list({
      where: { owner: openid, state: 'taken' },
      orderBy: [['dueAt', 'asc']],
      ...range,
    })
  if (list === 'overdue') {
    const due = command.and(command.gt(''), command.lt(now))
    return assistance.list({ where: { dueAt: due }, orderBy: [['dueAt', 'asc']], ...range })
  }
  return assistance.list({
    where: { state: command.in([...ASSISTANCE_STATES]) },
    orderBy: [['createdAt', 'desc']],
    ...range,
  })
}

const ZCounts = z.array(z.object({ _id: z.enum(ASSISTANCE_STATES), n: z.number(), overdue: z.number() }))

/** How many there are by state, and how many are late. One operation. */
export const countByState = async (now: Instant): Promise<AssistanceInbox['counts']> => {
  const { list } = (await db
    .collection('assistance')
    .aggregate()
    .match({ state: command.in([...ASSISTANCE_STATES]) })
    .group({
      _id: '$state',
      n: $.sum(1),
      overdue: $.sum($.cond([$.and([$.gt(['$dueAt', '']), $.lt(['$dueAt', now])]), 1, 0])),
    })
    .limit(ASSISTANCE_STATES.length)
    .end()) as { list: unknown[] }
  const rows = ZCounts.parse(list)
  const of = (state: string) => rows.find(({ _id }) => _id === state)?.n ?? 0
  return {
    open: of('open'),
    taken: of('taken'),
    done: of('done'),
    confirmed: of('confirmed'),
    cancelled: of('cancelled'),
    overdue: rows.reduce((sum, { overdue }) => sum + overdue, 0),
  }
}
