import { AppError } from '../../domain/errors'
import { ZStartOutput } from '../../domain/report/schema'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { findObserver, listPlaces } from './repository'

export const start = riderProcedure(
  'What a new report needs: the street as a line, and what may be sent later',
)
  .output(ZStartOutput)
  .query(async ({ ctx }) => {
    const [{ street, stations }, observer] = await Promise.all([listPlaces(), findObserver(ctx.openid)])
    if (!street) throw new AppError('UNKNOWN', { message: 'the street collection holds no street' })
    return {
      now: ctx.now,
      lengthMetres: street.lengthMetres,
      stops: stations
        .sort((a, b) => a.metres - b.metres)
        .map(({ _id, short, metres, position }) => ({ id: _id, short, metres, position })),
      templateIds: templateIdsOf('reportHandled'),
      observer: observer !== null,
    }
  })
