import { AppError } from '../../domain/errors'
import { ZSurveyIdInput, ZSurveyResultOutput } from '../../domain/need/schema'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { countAnswers, findSurvey } from './repository'

/** Counted from the index, an operation an option: six and one at most. Nobody's answer is shown, only how many. */
export const surveyResult = staffProcedure(DESK, 'How a question was answered, in numbers')
  .input(ZSurveyIdInput)
  .output(ZSurveyResultOutput)
  .query(async ({ input: { surveyId } }) => {
    const survey = await findSurvey(surveyId)
    if (!survey) throw new AppError('NOT_FOUND', { field: 'surveyId' })
    const [skipped = 0, ...counts] = await Promise.all(
      [null, ...survey.options.keys()].map((option) => countAnswers(surveyId, option)),
    )
    return { counts, skipped }
  })
