import { AppError } from '../../domain/errors'
import { ZSurveyOutput, ZSwitchSurveyInput } from '../../domain/need/schema'
import { surveyView } from '../../domain/need/survey'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { findSurvey, switchSurvey as store } from './repository'

export const switchSurvey = staffProcedure(DESK, 'Stops asking a question, or asks it again')
  .input(ZSwitchSurveyInput)
  .output(ZSurveyOutput)
  .mutation(async ({ input: { surveyId, active } }) => {
    const survey = await findSurvey(surveyId)
    if (!survey) throw new AppError('NOT_FOUND', { field: 'surveyId' })
    await store(surveyId, active)
    return { survey: surveyView({ ...survey, active }) }
  })
