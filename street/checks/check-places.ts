import type { Schedule } from '../../domain/directory/schema'
import type { Draft, Point } from '../draft'
import type { Place } from '../yaml-file'
import { checkRule } from './check-times'
import { isRealDay } from './real-day'

type PlaceItem = Draft['places']['items'][number]
type Tell = (place: Place, expected: string) => void

const checkSchedule = (draft: Draft, schedule: Schedule, at: Place, point: Point): void => {
  const { file } = draft.places
  if (schedule.spans !== '24h')
    for (const [index, span] of schedule.spans.entries()) {
      checkRule(file, [...at, 'spans', index], span.rule, point)
      if (span.from === span.to)
        point(file, [...at, 'spans', index, 'to'], '开门和关门是同一时刻；全天开就写 spans: 24h')
    }
  for (const [index, { from, to }] of schedule.exceptions.entries()) {
    for (const [name, day] of [['from', from] as const, ['to', to] as const])
      if (!isRealDay(day)) point(file, [...at, 'exceptions', index, name], `日历上没有 ${day} 这一天`)
    if (from > to) point(file, [...at, 'exceptions', index, 'to'], `to 不能早于 from（${from}）`)
  }
}

/** A place of its own must not take an id of the street; a place of kind station must be a station. */
const checkPlaceId = (draft: Draft, { value, at }: PlaceItem, tell: Tell): void => {
  const stations = draft.stations.ids?.map(({ id }) => id)
  if (value.kind === 'station') {
    if (stations && !stations.includes(value.id))
      tell([...at, 'id'], `没有 ${value.id} 这个站点；stations.yaml 里有 ${stations.join('、')}`)
    return
  }
  const { programmes, meals, partners, scenes } = draft
  const others = [draft.stations, programmes, meals, partners, scenes].flatMap(({ ids }) => ids ?? [])
  if (value.id === draft.id || others.some(({ id }) => id === value.id) || value.id.startsWith('at-'))
    tell([...at, 'id'], `${value.id} 是这条街别处用的编号，商家和小区换一个`)
}

const checkServices = (draft: Draft, { value, at }: PlaceItem, point: Point): void => {
  const { file } = draft.places
  const scenes = draft.scenes.ids?.map(({ id }) => id)
  const dated = draft.programmes.ids && draft.meals.ids && [...draft.programmes.ids, ...draft.meals.ids]
  for (const [index, service] of value.services.entries()) {
    const here = [...at, 'services', index]
    if (scenes && !scenes.includes(service.sceneId))
      point(
        file,
        [...here, 'sceneId'],
        `没有 ${service.sceneId} 这个场景；scenes.yaml 里有 ${scenes.join('、')}`,
      )
    if (service.follows !== null && dated && !dated.some(({ id }) => id === service.follows))
      point(file, [...here, 'follows'], `programmes.yaml 和 meals.yaml 里都没有 ${service.follows}`)
    if (service.follows !== null && service.schedule !== null)
      point(file, [...here, 'schedule'], '跟着服务项目走（follows）就不用再写 schedule')
    if (service.schedule) checkSchedule(draft, service.schedule, [...here, 'schedule'], point)
  }
}

const reportRepeats = ({ places }: Draft, point: Point): void => {
  const seen = new Map<string, string>()
  const once = (id: string, at: Place, what: string): void => {
    const first = seen.get(`${what} ${id}`)
    if (first) point(places.file, at, `id ${id} 已经用过（${first}），换一个没用过的`)
    else seen.set(`${what} ${id}`, `places.yaml 第 ${places.file?.spotOf(at).line} 行`)
  }
  for (const { value, at } of places.items) {
    once(value.id, [...at, 'id'], 'place')
    for (const [index, { id }] of value.services.entries())
      once(id, [...at, 'services', index, 'id'], 'service')
  }
}

/** The Friendly List: places that stand on the street, services of a scene there is, hours that name days. */
export const checkPlaces = (draft: Draft, point: Point): void => {
  const tell: Tell = (place, expected) => point(draft.places.file, place, expected)
  reportRepeats(draft, point)
  for (const item of draft.places.items) {
    const { value, at } = item
    checkPlaceId(draft, item, tell)
    checkServices(draft, item, point)
    if (value.kind === 'station') continue
    checkSchedule(draft, value.schedule, [...at, 'schedule'], point)
    if (draft.street && value.metres > draft.street.value.lengthMetres)
      tell(
        [...at, 'metres'],
        `metres 不能超过街的长度 ${draft.street.value.lengthMetres} 米（street.yaml 的 lengthMetres）`,
      )
  }
}
