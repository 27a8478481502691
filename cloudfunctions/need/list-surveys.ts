import { ZListSurveysOutput } from '../../domain/need/schema'
import { surveyView } from '../../domain/need/survey'
import { staffProcedure } from '../_kit/procedure'
import { DESK } from './desk-roles'
import { listSurveys as listAll, listProgrammes } from './repository'

export const listSurveys = staffProcedure(
  DESK,
  'The questions asked after services, and what they may be about',
)
  .output(ZListSurveysOutput)
  .query(async () => {
    const [surveys, programmes] = await Promise.all([listAll(), listProgrammes()])
    return {
      surveys: surveys.map(surveyView),
      programmes: programmes.flatMap((item) =>
        item.kind === 'programme' ? [{ id: item._id, name: item.name }] : [],
      ),
    }
  })
