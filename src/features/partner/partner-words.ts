import type { PledgeView } from '../../../domain/partner/schema'
import { dayWords } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'

type Said = { text: string; tone: 'open' | 'soon' | 'closed' | 'danger' }

/** How far a pledge has come. */
export const sayPledgeState = ({ state }: Pick<PledgeView, 'state'>): Said => {
  if (state === 'done') return { text: '都到了', tone: 'open' }
  return state === 'late' ? { text: '过期还没到', tone: 'danger' } : { text: '陆续到', tone: 'soon' }
}

/** `答应 100 箱，到了 40 箱，12月31日前`. */
export const sayPledge = (pledge: PledgeView, now: Instant): string => {
  const { amount, unit, delivered, until } = pledge
  const end = until ? `，${dayWords(until, dayOf(now)).date}前` : ''
  return `答应 ${amount} ${unit}，到了 ${delivered} ${unit}${end}`
}

/** `12月8日 到 20 箱，放在U善里`. */
export const sayDelivery = (
  { day, amount, note }: PledgeView['deliveries'][number],
  unit: string,
  now: Instant,
): string => `${dayWords(day, dayOf(now)).date} 到 ${amount} ${unit}${note ? `，${note}` : ''}`
