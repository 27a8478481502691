import type { PlaceItem, Price, Service } from './schema'

/** What riders read of a price, a proof, a kind; one table for the list, the desk and the history. */
const yuan = (cents: number): string => `${cents / 100} 元`

/** `免费`, `8.5 折`, `5 元（平时 7 元）`, `少 2 元`. */
export const priceText = (price: Price): string => {
  if (price.kind === 'free') return '免费'
  if (price.kind === 'percent') return `${price.percent / 10} 折`
  if (price.kind === 'less') return `少 ${yuan(price.cents)}`
  if (price.kind === 'usual') return '原价'
  if (price.kind === 'ask') return '到店问'
  return price.usual === null ? yuan(price.cents) : `${yuan(price.cents)}（平时 ${yuan(price.usual)}）`
}

/** The same where there is room for a tag alone: without what others pay. */
export const shortPrice = (price: Price): string =>
  price.kind === 'cents' ? yuan(price.cents) : priceText(price)

export const WHO_WORDS: Record<Service['who'], string> = {
  anyone: '谁都可以',
  rider: '骑手、快递员、司机、家政',
  verified: '留了手机号的骑手',
  family: '骑手和家里人',
}

export const PROOF_WORDS: Record<Service['proofs'][number], string> = {
  nothing: '不用出示',
  phone: '报手机号',
  pass: '出示会变的码',
  badge: '看工牌或工服',
  order: '看接单页面',
  union: '工会会员',
}

export const FEATURE_WORDS: Record<NonNullable<PlaceItem['own']>['features'][number], string> = {
  charge: '能充电',
  swap: '能换电',
  water: '有水',
  toilet: '有厕所',
  seat: '能坐',
  microwave: '能热饭',
  wifi: '有网',
  parking: '能停车',
}

export const KIND_WORDS: Record<PlaceItem['placeKind'], string> = {
  merchant: '友好商家',
  station: '驿站',
  community: '友好小区',
}
