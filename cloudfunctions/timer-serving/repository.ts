import type { Assistance } from '../../domain/assistance/schema'
import type { DutyShift } from '../../domain/duty/schema'
import type { PartyCheckIn } from '../../domain/party/schema'
import type { DutyRuleItem, PointRulesItem } from '../../domain/street/schema'
import type { StudyResult } from '../../domain/study/schema'
import type { Day, Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const ALL = 1000
const PAGE = 100

export const shifts = documentsOf('duty_shifts')
export const requests = documentsOf('assistance')
export const checkIns = documentsOf('party_check_ins')

export const listRules = async (): Promise<{ duty: DutyRuleItem[]; points: PointRulesItem | undefined }> => {
  const items = await documentsOf('street').list({
    where: { kind: command.in(['dutyRule', 'pointRules']) },
    limit: ALL,
  })
  return {
    duty: items.filter((item) => item.kind === 'dutyRule'),
    points: items.find((item) => item.kind === 'pointRules'),
  }
}

export const listShifts = (from: Day, to: Day): Promise<DutyShift[]> =>
  shifts.list({ where: { day: command.and(command.gte(from), command.lte(to)) }, limit: ALL })

/** Shifts that began before this and that nobody has looked at yet, the oldest first. */
export const listUnsettled = (startedBy: Instant): Promise<DutyShift[]> =>
  shifts.list({
    where: { settled: false, start: command.lte(startedBy) },
    orderBy: [['start', 'asc']],
    limit: PAGE,
  })

/** Requests whose promise was broken. */
export const listLate = (now: Instant): Promise<Assistance[]> =>
  requests.list({
    where: { dueAt: command.and(command.gt(''), command.lt(now)) },
    orderBy: [['dueAt', 'asc']],
    limit: ALL,
  })

export const listOwed = (): Promise<StudyResult[]> =>
  documentsOf('study_results').list({ where: { owed: true }, orderBy: [['at', 'asc']], limit: PAGE })

const telling = { where: { telling: true }, limit: PAGE }
export const listTellingShifts = (): Promise<DutyShift[]> => shifts.list(telling)
export const listTellingRequests = (): Promise<Assistance[]> => requests.list(telling)
export const listTellingCheckIns = (): Promise<PartyCheckIn[]> => checkIns.list(telling)

/** OPENIDs of the groups that are told: supervisors, and those who take turns. */
export const listGroups = async (): Promise<Record<'supervisors' | 'roster', string[]>> => {
  const [staff, people] = await Promise.all([
    documentsOf('staff').list({ where: { active: true }, limit: ALL }),
    documentsOf('duty_people').list({ where: { state: 'active' }, limit: ALL }),
  ])
  return {
    supervisors: staff.filter(({ roles }) => roles.includes('supervisor')).map(({ _id }) => _id),
    roster: people.map(({ openid }) => openid),
  }
}
