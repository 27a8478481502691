import { dayOf, type Instant } from '../time'
import type { FreezerDocument } from './schema'

/** True for the one bottle that makes a stock low; what is missed under many hands the timer catches up with. */
export const fallsToLow = (stockBefore: number, stockAfter: number, lowAt: number): boolean =>
  stockBefore > lowAt && stockAfter <= lowAt

export const isLow = ({ stock, lowAt, open }: Pick<FreezerDocument, 'stock' | 'lowAt' | 'open'>): boolean =>
  open && stock <= lowAt

type Low = Pick<FreezerDocument, '_id' | 'name'> & { stock: number }

/** What a station keeper is told once a freezer and day. */
export const lowStockNotice = (freezer: Low, keeper: string, now: Instant) => ({
  cause: `low:${freezer._id}:${dayOf(now)}:${keeper}`,
  openid: keeper,
  topic: 'stockLow' as const,
  title: `${freezer.name}快没水了`,
  body: freezer.stock > 0 ? `还剩 ${freezer.stock} 瓶，记得补水。` : '一瓶都没有了，记得补水。',
  page: 'packages/staff/water/index',
  message: { first: freezer.name, time: now, third: `还剩 ${freezer.stock} 瓶，请补水` },
  now,
})
