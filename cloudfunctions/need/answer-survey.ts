import { AppError } from '../../domain/errors'
import { ZAnswerSurveyInput, ZAnswerSurveyOutput } from '../../domain/need/schema'
import { keyOfUse } from '../../domain/need/survey'
import { riderProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { findAnswer, findSurvey, insertAnswer } from './repository'
import { listUses } from './uses'

/**
 * Five operations: an earlier answer, the question, visits and meals (the use must be the caller's own), the answer.
 * The first answer counts; a second one, by another phone say, answers with the first.
 */
export const answerSurvey = riderProcedure('Answers the question after a service, or skips it; once a use')
  .input(ZAnswerSurveyInput)
  .output(ZAnswerSurveyOutput)
  .mutation(async ({ ctx: { openid, now }, input: { surveyId, use, option } }) => {
    const _id = derivedId('survey', openid, `${surveyId}|${use}`)
    const known = await findAnswer(_id)
    if (known) return { option: known.option }
    const [survey, uses] = await Promise.all([findSurvey(surveyId), listUses(openid, now)])
    if (!survey) throw new AppError('NOT_FOUND', { field: 'surveyId' })
    if (!uses.some((own) => keyOfUse(own) === use)) throw new AppError('NOT_FOUND', { field: 'use' })
    if (option !== null && option >= survey.options.length)
      throw new AppError('BAD_INPUT', { field: 'option' })
    if (await insertAnswer({ _id, openid, surveyId, use, option, at: now })) return { option }
    return { option: (await findAnswer(_id))?.option ?? option }
  })
