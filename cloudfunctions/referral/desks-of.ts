import { partnersReferral } from '../../domain/appeal/partner-view'
import { DESKS } from '../../domain/appeal/referral-moves'
import type { Referral } from '../../domain/appeal/referral-schema'
import type { AppealDocument } from '../../domain/appeal/schema'
import { AppError } from '../../domain/errors'
import type { StaffDocument } from '../../domain/person/schema'

/** The desks a partner sits at, by their roles. */
export const desksOf = ({ roles }: StaffDocument): string[] =>
  Object.values(DESKS).filter((desk) => roles.includes(desk))

/** The referral a partner has before them. One that is not theirs, or no longer, does not exist: NOT_FOUND. */
export const theirReferral = (appeal: AppealDocument, referralId: string, staff: StaffDocument): Referral => {
  const found = desksOf(staff).map((desk) => partnersReferral(appeal, referralId, desk))
  const referral = found.find((one) => one !== null)
  if (!referral) throw new AppError('NOT_FOUND', { field: 'referralId' })
  return referral
}
