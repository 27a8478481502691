import * as z from 'zod'
import type { LessonItem } from '../../domain/lesson/card-schema'
import type { MentorChange } from '../../domain/lesson/decide-mentor'
import type { SessionChange } from '../../domain/lesson/decide-session'
import {
  type LearnerDocument,
  type LessonSessionDocument,
  type MentorDocument,
  ZLearnerDocument,
  ZLessonSessionDocument,
} from '../../domain/lesson/schema'
import type { StreetDocument } from '../../domain/street/schema'
import { command, db } from '../_kit/cloud'
import { documentsOf, type Fields } from '../_kit/documents'

const ALL = 200
const MOST_LEARNERS = 50
const MOST_SESSIONS = 200
const DUE_ROWS = 30
const STEPS_KEPT = 100

const street = documentsOf('street')
const mentors = documentsOf('mentors')
const learners = documentsOf('learners')
const sessions = documentsOf('lesson_sessions')

const isCard = (item: StreetDocument | null): item is LessonItem => item?.kind === 'lesson'

/** Lesson cards in their order. */
export const listCards = async (): Promise<LessonItem[]> =>
  (await street.list({ where: { kind: 'lesson' }, limit: ALL }))
    .filter(isCard)
    .sort((one, other) => one.order - other.order)

/** Cards and programmes, in one operation. */
export const listCardsAndProgrammes = (): Promise<StreetDocument[]> =>
  street.list({ where: { kind: command.in(['lesson', 'programme']) }, limit: ALL })

export const findCard = async (id: string): Promise<LessonItem | null> => {
  const item = await street.findById(id)
  return isCard(item) ? item : null
}

export const findMentor = (id: string): Promise<MentorDocument | null> => mentors.findById(id)
export const insertMentor = (mentor: MentorDocument): Promise<boolean> => mentors.insertOnce(mentor)

export const storeMentor = ({ _id, v }: MentorDocument, { set, step }: MentorChange): Promise<boolean> => {
  const { topics, ...plain } = set
  return mentors.updateIf(
    _id,
    { v },
    {
      ...plain,
      ...(topics && { topics: command.set(topics) }),
      steps: command.push({ each: [step], slice: -STEPS_KEPT }),
      v: command.inc(1),
    },
  )
}

/** Who waits for a yes and who teaches; those who wait first. */
export const listMentors = async (): Promise<MentorDocument[]> => {
  const found = await mentors.list({
    where: { state: command.in(['asked', 'confirmed']) },
    orderBy: [['updatedAt', 'desc']],
    limit: 100,
  })
  return [
    ...found.filter(({ state }) => state === 'asked'),
    ...found.filter(({ state }) => state !== 'asked'),
  ]
}

export const findLearner = (id: string): Promise<LearnerDocument | null> => learners.findById(id)
export const insertLearner = (learner: LearnerDocument): Promise<boolean> => learners.insertOnce(learner)

export const findLearnerByCode = async (code: string): Promise<LearnerDocument | null> =>
  (await learners.list({ where: { code }, limit: 1 }))[0] ?? null

export const listLearnersOf = (mentor: string): Promise<LearnerDocument[]> =>
  learners.list({ where: { mentor }, orderBy: [['at', 'desc']], limit: MOST_LEARNERS })

/** True when nobody changed the learner since it was read. */
export const storeLearner = ({ _id, v }: LearnerDocument, change: Fields): Promise<boolean> =>
  learners.updateIf(_id, { v }, { ...change, v: command.inc(1) })

/** What these learners were taught, newest first. */
export const listSessionsOf = (learnerIds: string[]): Promise<LessonSessionDocument[]> =>
  learnerIds.length === 0
    ? Promise.resolve([])
    : sessions.list({
        where: { learnerId: command.in(learnerIds) },
        orderBy: [['at', 'desc']],
        limit: MOST_SESSIONS,
      })

export const findSession = (id: string): Promise<LessonSessionDocument | null> => sessions.findById(id)
export const insertSession = (session: LessonSessionDocument): Promise<boolean> =>
  sessions.insertOnce(session)

export const storeSession = ({ _id, v }: LessonSessionDocument, change: SessionChange): Promise<boolean> => {
  const { mastered, saves, verdict, ...plain } = change
  return sessions.updateIf(
    _id,
    { v },
    {
      ...plain,
      ...(mastered && { mastered: command.set(mastered) }),
      ...(saves && { saves: command.set(saves) }),
      ...(verdict && { verdict: command.set(verdict) }),
      v: command.inc(1),
    },
  )
}

const ZWaiting = ZLessonSessionDocument.extend({ learners: z.array(ZLearnerDocument) })

/** Lessons nobody has confirmed yet, the oldest first, with their learners. */
export const listWaiting = async () => {
  const { list } = (await db
    .collection('lesson_sessions')
    .aggregate()
    .match({ state: 'taught' })
    .sort({ at: 1 })
    .limit(DUE_ROWS)
    .lookup({ from: 'learners', localField: 'learnerId', foreignField: '_id', as: 'learners' })
    .end()) as { list: unknown[] }
  return list.map((row) => {
    const { learners: found, ...session } = ZWaiting.parse(row)
    return { session, learner: found[0] ?? null }
  })
}

export const hasPhone = async (openid: string): Promise<boolean> =>
  (await documentsOf('phones').list({ where: { openid }, limit: 1 })).length > 0
