import type { AppealDocument } from '../../domain/appeal/schema'
import type { PersonDocument, PhoneDocument } from '../../domain/person/schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const LATEST = 50

/** Cases a partner's desk has before it. */
export const listOfDesks = (desks: readonly string[]): Promise<AppealDocument[]> =>
  documentsOf('appeals').list({
    where: { desk: command.in([...desks]) },
    orderBy: [['updatedAt', 'desc']],
    limit: LATEST,
  })

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

export const findPhone = (index: string): Promise<PhoneDocument | null> =>
  documentsOf('phones').findById(index)
