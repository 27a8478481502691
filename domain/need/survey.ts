import type { Instant } from '../time'
import type { SaveSurveyInput, SurveyDocument, SurveyService, SurveyView } from './schema'

/** A service somebody had: what it was, which one, and when it was over. */
export type Use = {
  service: SurveyService
  id: string
  programmeId: string | null
  endedAt: Instant
}

/** How a use is named in an answer: once a use, however often one looks. */
export const keyOfUse = ({ service, id }: Use): string => `${service}:${id}`

const fits = (survey: SurveyDocument, use: Use): boolean =>
  survey.active &&
  survey.service === use.service &&
  survey.at <= use.endedAt &&
  (survey.programmeId === null || survey.programmeId === use.programmeId)

/**
 * The one question to ask now, about the latest use that fits and has no answer yet (a skip is one); null: none.
 * Nobody is asked about what was over before the question was made.
 */
export const nextSurvey = (
  surveys: readonly SurveyDocument[],
  uses: readonly Use[],
  isAnswered: (surveyId: string, use: string) => boolean,
): { survey: SurveyDocument; use: Use } | null => {
  const latestFirst = [...uses].sort((a, b) => (a.endedAt < b.endedAt ? 1 : -1))
  for (const use of latestFirst) {
    const survey = surveys.find((each) => fits(each, use) && !isAnswered(each._id, keyOfUse(use)))
    if (survey) return { survey, use }
  }
  return null
}

export const newSurvey = (
  input: SaveSurveyInput,
  { id, by, byName, k }: { id: string; by: string; byName: string; k: string },
  now: Instant,
): SurveyDocument => ({ _id: id, ...input, active: true, at: now, by, byName, k })

export const surveyView = ({
  _id,
  question,
  service,
  programmeId,
  options,
  active,
  at,
}: SurveyDocument): SurveyView => ({
  id: _id,
  question,
  service,
  programmeId,
  options,
  active,
  at,
})
