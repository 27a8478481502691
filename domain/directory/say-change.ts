import * as z from 'zod'
import type { PlaceChange } from './desk-schema'
import { scheduleText } from './hours-row'
import { type OwnFacts, type Schedule, type Service, ZPlaceItem, ZService } from './schema'
import { FEATURE_WORDS, PROOF_WORDS, priceText, WHO_WORDS } from './words'

const ZOwn = ZPlaceItem.shape.own
const ZServices = z.array(ZService)
const NONE = '没有'

const scheduleWords = (schedule: Schedule | null): string => {
  if (!schedule) return '和店里一样'
  const days = schedule.exceptions.map(
    ({ from, to, why, spans }) => `${from}到${to}${spans.length === 0 ? '不开' : '另有时间'}${why}`,
  )
  return [scheduleText(schedule), ...days].join('；')
}

const ownWords = (own: OwnFacts): [string, string][] => [
  ['名字', own.name],
  ['地址', own.address],
  ['离街口', `${own.metres} 米`],
  ['位置', own.position ? `${own.position.latitude}, ${own.position.longitude}` : NONE],
  ['电话', own.phone ?? NONE],
  ['时间', scheduleWords(own.schedule)],
  ['设施', own.features.map((feature) => FEATURE_WORDS[feature]).join('、') || NONE],
  ['介绍', own.about || NONE],
]

const serviceWords = (service: Service): [string, string][] => [
  ['名字', service.name],
  ['价格', priceText(service.price)],
  ['给谁用', WHO_WORDS[service.who]],
  ['出示什么', service.proofs.map((proof) => PROOF_WORDS[proof]).join('、')],
  ['时间', scheduleWords(service.schedule)],
  ['说明', service.note || NONE],
  ['别的叫法', service.words.join('、') || NONE],
  ['场景', service.sceneId],
]

const differing = (title: string, before: [string, string][], after: [string, string][]): PlaceChange[] =>
  after.flatMap(([name, value], index) => {
    const old = before[index]?.[1] ?? NONE
    return old === value ? [] : [{ field: `${title}${name}`, before: old, after: value }]
  })

const serviceChanges = (before: readonly Service[], after: readonly Service[]): PlaceChange[] => {
  const gone = before.filter(({ id }) => !after.some((other) => other.id === id))
  return [
    ...gone.map(({ name }) => ({ field: `服务“${name}”`, before: '有', after: '撤下' })),
    ...after.flatMap((service) => {
      const old = before.find(({ id }) => id === service.id)
      if (!old) return [{ field: `服务“${service.name}”`, before: NONE, after: priceText(service.price) }]
      return differing(`“${old.name}”的`, serviceWords(old), serviceWords(service))
    }),
  ]
}

type Fields = Record<string, unknown>
const listedWord = (listed: unknown): string => (listed === false ? '撤下' : '在清单上')

const countWord = (photos: unknown): string =>
  Array.isArray(photos) && photos.length > 0 ? `${photos.length} 张` : NONE

/** Pictures are told by how many there are; which ones, the place shows. */
const photoChanges = (was: Fields, became: Fields): PlaceChange[] =>
  'photos' in became
    ? [{ field: '照片', before: countWord(was.photos), after: countWord(became.photos) }].filter(
        ({ before, after }) => before !== after || after !== NONE,
      )
    : []

/** What a change of a place was, field by field, in words; nothing when it was only looked at again. */
export const sayChanges = (was: Fields, became: Fields): PlaceChange[] => {
  const own = [ZOwn.safeParse(was.own).data, ZOwn.safeParse(became.own).data]
  const services = [ZServices.safeParse(was.services).data, ZServices.safeParse(became.services).data]
  return [
    ...(own[1] ? differing('', own[0] ? ownWords(own[0]) : [], ownWords(own[1])) : []),
    ...serviceChanges(services[0] ?? [], services[1] ?? []),
    ...photoChanges(was, became),
    ...('listed' in became && 'listed' in was && was.listed !== null
      ? [{ field: '清单', before: listedWord(was.listed), after: listedWord(became.listed) }]
      : []),
  ]
}
