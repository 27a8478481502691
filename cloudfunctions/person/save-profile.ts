import { AppError } from '../../domain/errors'
import { profileOf } from '../../domain/person/profile'
import { ZProfile, ZSaveProfileInput } from '../../domain/person/schema'
import { riderProcedure } from '../_kit/procedure'
import { aliasOf } from '../_kit/vault'
import { findPerson, findStaff, savePerson } from './repository'

export const saveProfile = riderProcedure('Keeps what kind of work the caller does and for which platform')
  .input(ZSaveProfileInput)
  .output(ZProfile)
  .mutation(async ({ ctx: { openid, now }, input: { occupation, platform } }) => {
    const [person, staff] = await Promise.all([findPerson(openid), findStaff(openid)])
    const isKept = await savePerson(openid, { occupation, platform }, { now, exists: person !== null })
    if (!isKept) throw new AppError('BUSY', { message: 'the person was erased at this instant' })
    const alias = aliasOf(openid)
    return { ...profileOf(alias, person, staff), occupation, platform }
  })
