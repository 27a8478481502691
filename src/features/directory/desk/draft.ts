import type { DeskPlace, PlaceEdit } from '../../../../domain/directory/desk-schema'
import type { OwnFacts, Price, Schedule, Service } from '../../../../domain/directory/schema'

/** What stands in the form: the edit without its reason. */
export type Draft = Omit<PlaceEdit, 'why'>
export type ServiceDraft = Draft['services'][number]

export const EVERY_DAY: Schedule = {
  spans: [{ rule: 'FREQ=DAILY', from: '09:00', to: '21:00' }],
  exceptions: [],
  onHolidays: 'open',
}

const NEW_OWN: OwnFacts = {
  name: '',
  address: '',
  metres: 0,
  position: null,
  phone: null,
  schedule: EVERY_DAY,
  features: [],
  about: '',
  sample: false,
}

export const NEW_PLACE: Draft = {
  placeId: null,
  v: 0,
  placeKind: 'merchant',
  own: NEW_OWN,
  services: [],
  photos: [],
  listed: true,
}

export const newService = (sceneId: string): ServiceDraft => ({
  id: null,
  sceneId,
  name: '',
  note: '',
  schedule: null,
  follows: null,
  who: 'rider',
  price: { kind: 'free' },
  proofs: ['order'],
  words: [],
  sample: false,
})

/** A place as the desk got it, ready to be changed. */
export const draftOf = ({ id, v, placeKind, own, services, photos, listed }: DeskPlace): Draft => ({
  placeId: id,
  v,
  placeKind,
  own,
  services: services.map(({ checkedOn: _on, checkedBy: _by, ...service }) => service),
  photos: photos.map(({ fileId }) => fileId),
  listed,
})

/** Why it cannot be saved yet; null: it can. */
export const whatIsMissing = ({ own, services }: Draft): string | null => {
  if (own && own.name.trim() === '') return '还差名字'
  if (services.some(({ name }) => name.trim() === '')) return '有一项服务还没起名字'
  const schedules = [own?.schedule, ...services.map(({ schedule }) => schedule)]
  const isEmpty = schedules.some(
    (one) => one && one.spans !== '24h' && one.spans.some(({ rule }) => rule.endsWith('=')),
  )
  return isEmpty ? '有一段时间还没选星期几' : null
}

const NUMBERS: Record<Price['kind'], (n: number) => Price> = {
  free: () => ({ kind: 'free' }),
  usual: () => ({ kind: 'usual' }),
  ask: () => ({ kind: 'ask' }),
  percent: (percent) => ({ kind: 'percent', percent: Math.min(99, Math.max(1, Math.round(percent))) }),
  less: (yuan) => ({ kind: 'less', cents: Math.max(1, Math.round(yuan * 100)) }),
  cents: (yuan) => ({ kind: 'cents', cents: Math.max(1, Math.round(yuan * 100)), usual: null }),
}

/** The number a person writes for a price: percent, or yuan. */
export const numberOfPrice = (price: Price): number => {
  if (price.kind === 'percent') return price.percent
  return price.kind === 'less' || price.kind === 'cents' ? price.cents / 100 : 0
}

/** A price from its kind and the number that was written; what others pay stays as it was. */
export const priceOf = (kind: Price['kind'], written: number, before: Price): Price => {
  const price = NUMBERS[kind](Number.isFinite(written) ? written : 0)
  return price.kind === 'cents' && before.kind === 'cents' ? { ...price, usual: before.usual } : price
}

/** Words parted by whatever stands between them. */
export const wordsOf = (typed: string): Service['words'] =>
  [...new Set(typed.split(/[\s,，、;；]+/).filter(Boolean))].map((word) => word.slice(0, 12)).slice(0, 8)
