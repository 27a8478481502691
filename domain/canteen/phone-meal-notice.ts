import { beijing } from '../time'
import { sayYuan } from './price'
import type { RedemptionAct, RedemptionDocument } from './schema'

/** What a rider is told when their number was said at the counter: anybody can say a number. */
export const phoneMealNotice = (
  { _id, openid }: RedemptionDocument,
  act: RedemptionAct,
  canteen: string,
) => ({
  cause: `${_id}:${act.k}`,
  openid,
  topic: 'mealTaken' as const,
  title: `${canteen}：报手机号吃了一餐`,
  body: `${beijing(act.at).format('M月D日 HH:mm')} 付了 ${sayYuan(act.paidCents)} 元。不是你？告诉站点。`,
  page: 'packages/canteen/pass/index',
  message: { first: canteen, time: act.at, third: '不是你就告诉站点' },
  now: act.at,
})
