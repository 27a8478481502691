import { profileOf } from '../../domain/person/profile'
import { ZProfile } from '../../domain/person/schema'
import { riderProcedure } from '../_kit/procedure'
import { aliasOf } from '../_kit/vault'
import { findPerson, findStaff } from './repository'

export const getPerson = riderProcedure('What the caller is known by; a stranger gets an empty profile')
  .output(ZProfile)
  .query(async ({ ctx: { openid } }) => {
    const [person, staff] = await Promise.all([findPerson(openid), findStaff(openid)])
    return profileOf(aliasOf(openid), person, staff)
  })
