import { AppError } from '../../domain/errors'
import { pledgeView } from '../../domain/partner/partner-views'
import { type PledgeDocument, ZDeliverInput, ZDeliverOutput } from '../../domain/partner/schema'
import { staffProcedure } from '../_kit/procedure'
import { refuseRisky } from './refuse-risky'
import { addDelivery, findPledge } from './repository'

/** Deliveries of one pledge; whoever gives more often makes a new one. */
const MOST = 200

type Asked = { day: string; amount: number; note: string }

const hasDelivery = ({ deliveries }: PledgeDocument, k: string, asked: Asked): boolean => {
  const known = deliveries.find((delivery) => delivery.k === k)
  if (!known) return false
  if (known.amount !== asked.amount || known.day !== asked.day) throw new AppError('REQUEST_ID_REUSED')
  return true
}

/** Writes down what has come of a pledge. Four operations. */
export const deliverPledge = staffProcedure(
  ['stationKeeper', 'socialWorker', 'supervisor', 'admin'],
  'Writes down what has been delivered of a pledge',
)
  .input(ZDeliverInput)
  .output(ZDeliverOutput)
  .mutation(async ({ ctx, input: { pledgeId, ...asked } }) => {
    const { now, requestId: k, staff } = ctx
    const before = await findPledge(pledgeId)
    if (!before) throw new AppError('NOT_FOUND', { field: 'pledgeId' })
    if (hasDelivery(before, k, asked)) return { pledge: pledgeView(before, now) }
    if (before.deliveries.length >= MOST) throw new AppError('TOO_OFTEN')
    await refuseRisky(asked.note, ctx)
    await addDelivery(pledgeId, { k, at: now, ...asked, byName: staff.name })
    return { pledge: pledgeView((await findPledge(pledgeId)) ?? before, now) }
  })
