import type {
  ChangeDocument,
  SurveyAnswerDocument,
  SurveyDocument,
  WishDocument,
  WishState,
} from '../../domain/need/schema'
import type { WishChange } from '../../domain/need/wish'
import type { StreetDocument } from '../../domain/street/schema'
import type { Instant } from '../../domain/time'
import { command, db } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

export const PAGE = 20
/** Among so many of the latest open wishes likeness is looked for. */
const MOST_COMPARED = 200
const MOST_SURVEYS = 50
const MOST_USES = 20
const ALL = 1000

const wishes = documentsOf('wishes')
const changes = documentsOf('changes')
const surveys = documentsOf('surveys')
const answers = documentsOf('survey_answers')

export const findWish = (id: string): Promise<WishDocument | null> => wishes.findById(id)

export const insertWish = (wish: WishDocument): Promise<boolean> => wishes.insertOnce(wish)

type Order = 'votes' | 'updatedAt' | 'submittedAt'

/** A page of wishes in these states and one more. */
export const listWishes = (
  states: readonly WishState[],
  { order, skip }: { order: Order; skip: number },
): Promise<WishDocument[]> =>
  wishes.list({
    where: { state: command.in([...states]) },
    orderBy: order === 'submittedAt' ? [[order, 'asc']] : [[order, 'desc']],
    skip,
    limit: PAGE + 1,
  })

export const listOfPerson = (openid: string, skip: number): Promise<WishDocument[]> =>
  wishes.list({ where: { openid }, orderBy: [['submittedAt', 'desc']], skip, limit: PAGE + 1 })

export const listComparable = (): Promise<WishDocument[]> =>
  wishes.list({
    where: { state: command.in(['open', 'adopted']) },
    orderBy: [['updatedAt', 'desc']],
    limit: MOST_COMPARED,
  })

/** Counts a vote, once a person; false: it is counted, or votes are over. */
export const addVote = (id: string, token: string): Promise<boolean> =>
  wishes.updateIf(
    id,
    { state: command.in(['open', 'adopted']), voters: command.neq(token) },
    { votes: command.inc(1), voters: command.push([token]), v: command.inc(1) },
  )

export const takeVoteBack = (id: string, token: string): Promise<boolean> =>
  wishes.updateIf(
    id,
    { voters: token },
    { votes: command.inc(-1), voters: command.pull(token), v: command.inc(1) },
  )

export const storeDecision = ({ _id, v }: WishDocument, { set, step }: WishChange): Promise<boolean> =>
  wishes.updateIf(_id, { v }, { ...set, history: command.push([step]), v: command.inc(1) })

export const findChange = (id: string): Promise<ChangeDocument | null> => changes.findById(id)

export const insertChange = (change: ChangeDocument): Promise<boolean> => changes.insertOnce(change)

export const listChanges = (before: Instant | null): Promise<ChangeDocument[]> =>
  changes.list({
    where: { at: before === null ? command.gt('') : command.lt(before) },
    orderBy: [['at', 'desc']],
    limit: PAGE + 1,
  })

export const findSurvey = (id: string): Promise<SurveyDocument | null> => surveys.findById(id)

export const insertSurvey = (survey: SurveyDocument): Promise<boolean> => surveys.insertOnce(survey)

export const listSurveys = (): Promise<SurveyDocument[]> =>
  surveys.list({ where: { at: command.gt('') }, orderBy: [['at', 'desc']], limit: MOST_SURVEYS })

export const listActiveSurveys = (): Promise<SurveyDocument[]> =>
  surveys.list({ where: { active: true }, orderBy: [['at', 'desc']], limit: MOST_SURVEYS })

export const switchSurvey = (id: string, active: boolean): Promise<boolean> =>
  surveys.updateIf(id, { _id: id }, { active })

export const findAnswer = (id: string): Promise<SurveyAnswerDocument | null> => answers.findById(id)

export const insertAnswer = (answer: SurveyAnswerDocument): Promise<boolean> => answers.insertOnce(answer)

export const listAnswersOf = (openid: string, since: Instant): Promise<SurveyAnswerDocument[]> =>
  answers.list({ where: { openid, at: command.gte(since) }, limit: ALL })

/** From the index by survey and option. */
export const countAnswers = async (surveyId: string, option: number | null): Promise<number> => {
  const counted = await db.collection('survey_answers').where({ surveyId, option }).count()
  return (counted as unknown as { total: number }).total
}

export const listBookingsSince = (openid: string, since: Instant, now: Instant) =>
  documentsOf('bookings').list({
    where: { openid, start: command.gte(since).and(command.lte(now)) },
    orderBy: [['start', 'desc']],
    limit: MOST_USES,
  })

export const listMealsSince = (openid: string, since: Instant) =>
  documentsOf('redemptions').list({
    where: { openid, at: command.gte(since) },
    orderBy: [['at', 'desc']],
    limit: MOST_USES,
  })

export const listProgrammes = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({ where: { kind: 'programme' }, limit: ALL })
