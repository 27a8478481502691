import { ZNextSurveyOutput } from '../../domain/need/schema'
import { nextSurvey as choose, keyOfUse } from '../../domain/need/survey'
import { riderProcedure } from '../_kit/procedure'
import { listActiveSurveys, listAnswersOf } from './repository'
import { listUses, usesSince } from './uses'

/** Four operations: the questions, the visits, the meals, what was answered. */
export const nextSurvey = riderProcedure('The one question to ask the caller after a service, or none')
  .output(ZNextSurveyOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [surveys, uses, answers] = await Promise.all([
      listActiveSurveys(),
      listUses(openid, now),
      listAnswersOf(openid, usesSince(now)),
    ])
    const answered = new Set(answers.map(({ surveyId, use }) => `${surveyId}|${use}`))
    const next = choose(surveys, uses, (surveyId, use) => answered.has(`${surveyId}|${use}`))
    if (!next) return { survey: null }
    const { survey, use } = next
    const { _id, question, options } = survey
    return { survey: { id: _id, question, options, use: keyOfUse(use), service: use.service } }
  })
