import { openRecord } from '../../domain/clinic/change'
import { HEALTH_CONSENT } from '../../domain/clinic/consent-text'
import { decideConsent } from '../../domain/clinic/decide-consent'
import { ZConsentOutput, ZGiveConsentInput } from '../../domain/clinic/schema'
import { AppError } from '../../domain/errors'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { aliasOf } from '../_kit/vault'
import { changeRecord } from './change-record'
import { recordIdOf } from './record-id'
import { findRecord, insertRecord } from './repository'

/** Opens the record, or opens it again after a withdrawal. An outdated text is refused: it was not what applies. */
export const giveConsent = riderProcedure(
  'The caller agrees to a health record, by the version of the text read',
)
  .input(ZGiveConsentInput)
  .output(ZConsentOutput)
  .mutation(async ({ ctx: { openid, now, requestId: k }, input: { version } }) => {
    if (version !== HEALTH_CONSENT.version) throw new AppError('BAD_INPUT', { field: 'version' })
    await takeTurn({ kind: 'health-consent', openid, max: 30, minutes: 60, now })
    const id = recordIdOf(openid)
    const fresh = openRecord({ id, openid, alias: `骑手 ${aliasOf(openid)}`, k, version, now })
    const load = async () => {
      const known = await findRecord(id)
      if (known) return known
      if (await insertRecord(fresh)) return fresh
      throw new AppError('BUSY')
    }
    await changeRecord(load, (record) => decideConsent(record, { k, version, now }))
    return { state: 'open' as const }
  })
