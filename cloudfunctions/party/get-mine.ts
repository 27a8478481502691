import { channelOf, missingOf, saidOf } from '../../domain/party/channel'
import { PARTY_CONSENT } from '../../domain/party/consent-text'
import { ZMyPartyOutput } from '../../domain/party/schema'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { openCard, partyNoteOpener } from '../_store/party-seal'
import { checkInIdOf, checkIns, listReaders } from './repository'

const READERS_SHOWN = 10

/** Two operations: the check-in, and who looked at it. */
export const getMine = riderProcedure("The caller's own Party check-in: steps, what is missing, who looked")
  .output(ZMyPartyOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const id = checkInIdOf(openid)
    const [record, rows] = await Promise.all([checkIns.findById(id), listReaders(openid, id)])
    const open = partyNoteOpener(id)
    const state = record?.state ?? ('none' as const)
    return {
      now,
      consent: PARTY_CONSENT,
      state,
      card: record && openCard(record),
      channel: channelOf(record, open),
      said: record && saidOf(record, open),
      ...missingOf(state),
      readers: rows.slice(0, READERS_SHOWN).map(({ at, byName }) => ({ at, byName })),
      templateIds: templateIdsOf('reviewDone'),
    }
  })
