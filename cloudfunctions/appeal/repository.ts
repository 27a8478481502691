import type { AppealChange } from '../../domain/appeal/change'
import type { AppealDocument, AppealState } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import type { PersonDocument } from '../../domain/person/schema'
import type { PolicyDocument } from '../../domain/policy/schema'
import type { StreetItem } from '../../domain/street/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const LATEST_OF_PERSON = 50
const ALL_POLICIES = 1000

export const findAppeal = (id: string): Promise<AppealDocument | null> => documentsOf('appeals').findById(id)

/** False: the appeal is there already. */
export const insertAppeal = (appeal: AppealDocument): Promise<boolean> =>
  documentsOf('appeals').insertOnce(appeal)

export const listAppealsOf = (openid: string): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({
    where: { openid },
    orderBy: [['updatedAt', 'desc']],
    limit: LATEST_OF_PERSON,
  })

export const listByState = (
  states: readonly AppealState[],
  order: 'asc' | 'desc',
  limit: number,
): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({
    where: { state: command.in([...states]) },
    orderBy: [['updatedAt', order]],
    limit,
  })

/** One conditional update: true when nobody changed the appeal since it was read. */
export const storeChange = (appeal: AppealDocument, change: AppealChange): Promise<boolean> =>
  documentsOf('appeals').updateIf(
    appeal._id,
    { v: appeal.v },
    {
      ...change.set,
      ...(change.thread.length > 0 && { thread: command.push(change.thread) }),
      ...(change.history.length > 0 && { history: command.push(change.history) }),
      v: command.inc(1),
    },
  )

/** The street's own item: hours, promise, hotlines. Throws UNKNOWN when the street was never entered. */
export const findStreet = async (): Promise<StreetItem> => {
  const [item] = await documentsOf('street').list({ where: { kind: 'street' }, limit: 1 })
  if (item?.kind !== 'street') throw new AppError('UNKNOWN', { message: 'no street item in the database' })
  return item
}

/** A street has some dozens of cards; the database gives at most a thousand at once. */
export const listPolicies = (): Promise<PolicyDocument[]> =>
  documentsOf('policies').list({ where: { _id: command.gt('') }, limit: ALL_POLICIES })

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)
