import { AppError } from '../../domain/errors'
import { ZSaveSurveyInput, ZSurveyOutput } from '../../domain/need/schema'
import { newSurvey, surveyView } from '../../domain/need/survey'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { DESK } from './desk-roles'
import { findSurvey, insertSurvey } from './repository'

/** A question is never rewritten: answers belong to the words people read. */
export const saveSurvey = staffProcedure(DESK, 'Asks a new question after a service')
  .input(ZSaveSurveyInput)
  .output(ZSurveyOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid: by, requestId: k, now, staff } = ctx
    const id = derivedId('question', by, k)
    const fresh = newSurvey(input, { id, by, byName: staff.name, k }, now)
    const survey = (await insertSurvey(fresh)) ? fresh : await findSurvey(id)
    if (!survey) throw new AppError('BUSY')
    if (survey.question !== input.question || survey.options.join() !== input.options.join()) {
      throw new AppError('REQUEST_ID_REUSED')
    }
    return { survey: surveyView(survey) }
  })
