import { AppError } from '../../domain/errors'
import type { MentorChange } from '../../domain/lesson/decide-mentor'
import type { MentorDocument } from '../../domain/lesson/schema'
import { findMentor, storeMentor } from './repository'

const TRIES = 6

/**
 * Read, decide, store; who loses a race reads and decides again. Two operations. Throws NOT_FOUND, BUSY and what
 * `decide` throws.
 */
export const changeMentor = async (
  id: string,
  decide: (mentor: MentorDocument) => MentorChange | null,
): Promise<MentorDocument> => {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const mentor = await findMentor(id)
    if (!mentor) throw new AppError('NOT_FOUND', { field: 'mentorId' })
    const change = decide(mentor)
    if (change === null) return mentor
    if (await storeMentor(mentor, change)) {
      return { ...mentor, ...change.set, steps: [...mentor.steps, change.step], v: mentor.v + 1 }
    }
  }
  throw new AppError('BUSY')
}
