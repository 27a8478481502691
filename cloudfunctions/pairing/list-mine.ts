import { ZMyPairingsOutput } from '../../domain/pairing/call-schema'
import { templateIdsOf } from '../_kit/notify'
import { riderProcedure } from '../_kit/procedure'
import { listPairsOf, listVisitsOf } from './repository'
import { myPairing } from './views'

/** Two operations: the caller's pairings with their elders, the caller's visits. */
export const listMine = riderProcedure(
  "The caller's pairings with elders: whom, when, and how the visits went",
)
  .output(ZMyPairingsOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const [pairs, visits] = await Promise.all([listPairsOf(openid), listVisitsOf(openid)])
    return {
      now,
      pairings: pairs.map((pair) => myPairing(pair, visits, now)),
      templateIds: templateIdsOf('pairingChanged'),
    }
  })
