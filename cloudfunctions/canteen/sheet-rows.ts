import type { RedemptionDocument, SheetRow } from '../../domain/canteen/schema'
import { aliasOf } from '../_kit/vault'

/** A redemption as the settling sheet shows it: the rider by alias alone. */
export const sheetRow = ({ openid, at, how, fullCents, paidCents, state }: RedemptionDocument): SheetRow => ({
  at,
  who: aliasOf(openid),
  how,
  fullCents,
  paidCents,
  state,
})
