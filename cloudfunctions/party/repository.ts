import { WAITING } from '../../domain/party/review'
import type { PartyCheckIn } from '../../domain/party/schema'
import type { AuditDocument } from '../../domain/person/audit-schema'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { derivedId } from '../_kit/vault'

const AUDIT_ROWS = 50

export const checkIns = documentsOf('party_check_ins')

/** The id of a person's check-in: the same whenever it is asked for, and telling nobody who it is. */
export const checkInIdOf = (openid: string): string => derivedId('party', openid, 'check-in')

/** Check-ins of one list, the longest waiting first, or the last changed first; what was taken back is in none. */
export const listCheckIns = (
  list: 'waiting' | 'all',
  { skip, limit }: { skip: number; limit: number },
): Promise<PartyCheckIn[]> => {
  const states = list === 'waiting' ? WAITING : [...WAITING, 'asked', 'placed', 'refused']
  return checkIns.list({
    where: { state: command.in([...states]) },
    orderBy: [['updatedAt', list === 'waiting' ? 'asc' : 'desc']],
    skip,
    limit,
  })
}

/** Rows that say who looked at this check-in. */
export const listReaders = async (openid: string, record: string): Promise<AuditDocument[]> => {
  const rows = await documentsOf('audit').list({
    where: { about: openid },
    orderBy: [['at', 'desc']],
    limit: AUDIT_ROWS,
  })
  return rows.filter((row) => row.record === record)
}
