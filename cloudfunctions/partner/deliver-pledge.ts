import { isDeepStrictEqual } from 'node:util'
import { AppError } from '../../domain/errors'
import { pledgeView } from '../../domain/partner/partner-views'
import { type PledgeDocument, ZDeliverInput, ZDeliverOutput } from '../../domain/partner/schema'
import { staffProcedure } from '../_kit/procedure'
import { photoIdsOf, takePictures } from '../_kit/take-pictures'
import { refuseRisky } from './refuse-risky'
import { addDelivery, findPledge } from './repository'

/** Deliveries of one pledge; whoever gives more often makes a new one. */
const MOST = 200
const DRAWER = 'delivery'

type Asked = { day: string; amount: number; note: string; photoIds: string[] }

const hasDelivery = ({ deliveries }: PledgeDocument, k: string, asked: Asked): boolean => {
  const known = deliveries.find((delivery) => delivery.k === k)
  if (!known) return false
  const photoIds = known.photos.map(({ id }) => id)
  const same = { day: known.day, amount: known.amount, note: known.note, photoIds }
  if (!isDeepStrictEqual(same, asked)) throw new AppError('REQUEST_ID_REUSED')
  return true
}

/** Writes down what has come of a pledge, with pictures of it. Five operations at most. */
export const deliverPledge = staffProcedure(
  ['stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'Writes down what has been delivered of a pledge',
)
  .input(ZDeliverInput)
  .output(ZDeliverOutput)
  .mutation(async ({ ctx, input: { pledgeId, photos: uploads, ...said } }) => {
    const { openid, now, requestId: k, staff } = ctx
    const before = await findPledge(pledgeId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'pledgeId' })
    const asked = { ...said, photoIds: photoIdsOf(openid, DRAWER, uploads) }
    if (hasDelivery(before, k, asked)) return { pledge: pledgeView(before, now) }
    if (before.deliveries.length >= MOST) throw new AppError('TOO_OFTEN')
    await refuseRisky(said.note, ctx)
    const photos = await takePictures(ctx, { place: DRAWER, record: pledgeId }, uploads)
    await addDelivery(pledgeId, { k, at: now, ...said, photos, byName: staff.name })
    return { pledge: pledgeView((await findPledge(pledgeId)) ?? before, now) }
  })
