import { AppError } from '../errors'
import type { Photo } from '../picture/schema'
import { sayRuleProblem } from '../programme/rule-problem'
import type { StreetDocument } from '../street/schema'
import { type Day, dayOf, type Instant } from '../time'
import type { PlaceEdit } from './desk-schema'
import type { PlaceItem, Schedule, Service } from './schema'

const refuse = (field: string, message: string): never => {
  throw new AppError('BAD_INPUT', { field, message })
}

const checkSchedule = ({ spans, exceptions }: Schedule, field: string): void => {
  if (spans !== '24h')
    for (const { rule, from, to } of spans) {
      const trouble = sayRuleProblem(rule)
      if (trouble) refuse(`${field}.rule`, trouble)
      if (from === to) refuse(`${field}.to`, 'an opening without length')
    }
  for (const { from, to } of exceptions) if (from > to) refuse(`${field}.exceptions`, 'ends before it begins')
}

const checkServices = (
  { services }: PlaceEdit,
  before: PlaceItem | null,
  street: readonly StreetDocument[],
): void => {
  const scenes = new Set(street.filter(({ kind }) => kind === 'scene').map(({ _id }) => _id))
  const dated = new Set(
    street.filter(({ kind }) => kind === 'programme' || kind === 'mealWindow').map(({ _id }) => _id),
  )
  const known = new Set(before?.services.map(({ id }) => id))
  for (const [index, { id, sceneId, schedule, follows }] of services.entries()) {
    const field = `services.${index}`
    if (!scenes.has(sceneId)) refuse(`${field}.sceneId`, 'no such scene')
    if (follows !== null && !dated.has(follows))
      refuse(`${field}.follows`, 'no such programme or meal window')
    if (schedule) checkSchedule(schedule, `${field}.schedule`)
    // Each known id once: what is left of them is taken off the list.
    if (id !== null && !known.delete(id)) refuse(`${field}.id`, 'no such service here')
  }
}

/** Throws BAD_INPUT with the field: rules without a day, scenes there are none of, ids used twice, facts of a station. */
export const checkPlaceEdit = (
  edit: PlaceEdit,
  before: PlaceItem | null,
  street: readonly StreetDocument[],
): void => {
  const isStation = before !== null && before.stationId !== null
  if (isStation !== (edit.own === null))
    refuse('own', 'a place of its own says what it is, a station does not')
  if ((edit.placeKind === 'station') !== isStation) refuse('placeKind', 'a place never becomes a station')
  if (edit.own) checkSchedule(edit.own.schedule, 'own.schedule')
  checkServices(edit, before, street)
}

type How = { placeId: string; k: string; now: Instant; byName: string; photos: Photo[] }

/** A place as it shall be. Whoever changes a service has looked at it; new ones get ids of their own. */
export const editedPlace = (edit: PlaceEdit, before: PlaceItem | null, how: How): PlaceItem => {
  const checked = { checkedOn: dayOf(how.now), checkedBy: how.byName }
  const serviceOf = (edited: PlaceEdit['services'][number], index: number): Service => {
    const id = edited.id ?? `${how.placeId}.${how.k.slice(0, 8)}.${index}`
    const old = before?.services.find((known) => known.id === id)
    const isSame = old !== undefined && JSON.stringify({ ...old, ...edited }) === JSON.stringify(old)
    const { checkedOn, checkedBy } = isSame ? old : checked
    return { ...edited, id, checkedOn, checkedBy }
  }
  const { own, listed, placeKind, services } = edit
  return {
    ...(before ?? { kind: 'place', v: 0, stationId: null, checkedOn: null, checkedBy: null }),
    _id: how.placeId,
    own,
    listed,
    placeKind,
    photos: how.photos,
    services: services.map(serviceOf),
  }
}

/** A place and all it offers, looked at on this day and found right. */
export const checkedPlace = (place: PlaceItem, checkedOn: Day, checkedBy: string): PlaceItem => ({
  ...place,
  checkedOn,
  checkedBy,
  services: place.services.map((service) => ({ ...service, checkedOn, checkedBy })),
})
