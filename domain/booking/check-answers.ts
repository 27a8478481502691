import { AppError } from '../errors'
import type { ProgrammeQuestion } from '../street/programme-parts'
import type { Answers } from './call-schema'

/**
 * The answers to what a programme asks, by question; questions nobody asked are dropped. Throws ANSWERS_NEEDED and
 * BAD_INPUT (an answer that is not among the options) with the question's id as field.
 */
export const checkAnswers = (
  questions: readonly ProgrammeQuestion[],
  answers: Answers = [],
): Record<string, string> => {
  const given = new Map(answers.map(({ id, text }) => [id, text]))
  const kept: Record<string, string> = {}
  for (const { id, options, required } of questions) {
    const text = given.get(id)
    if (text === undefined) {
      if (required) throw new AppError('ANSWERS_NEEDED', { field: id })
      continue
    }
    if (options.length > 0 && !options.includes(text)) throw new AppError('BAD_INPUT', { field: id })
    kept[id] = text
  }
  return kept
}
