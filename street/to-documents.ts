import { roleItems } from '../domain/activity/role-items'
import type { ActivityDayDocument, ActivityDocument } from '../domain/activity/schema'
import { lastDayOf } from '../domain/activity/when'
import { periodFields } from '../domain/childcare/period'
import type { CarePeriodDocument } from '../domain/childcare/schema'
import type { PlaceItem } from '../domain/directory/schema'
import type { ChangeDocument } from '../domain/need/schema'
import type { Reward } from '../domain/points/schema'
import { CHECK_EVERY, type PolicyDocument, type PolicyLine } from '../domain/policy/schema'
import type { StreetDocument } from '../domain/street/schema'
import type { FreezerDocument } from '../domain/water/schema'
import { isFact, linesOf, readReference } from './card-line'
import { knownCalendars } from './known-calendars'
import type { Card, CardLine, SourceEntry, Street } from './schema'

export type StreetDocuments = {
  street: StreetDocument[]
  freezers: FreezerDocument[]
  policies: PolicyDocument[]
  rewards: Reward[]
  care_periods: CarePeriodDocument[]
  changes: ChangeDocument[]
  activities: ActivityDocument[]
  activity_days: ActivityDayDocument[]
}

const toItem = <Kind extends string, Entry extends { id: string }>(kind: Kind, { id, ...rest }: Entry) => ({
  kind,
  _id: id,
  v: 0,
  ...rest,
})

const toFreezer = ({ id, ...rest }: Street['freezers'][number]): FreezerDocument => ({
  _id: id,
  ...rest,
  given: rest.givenAtStart,
  claims: [],
  refills: [],
  v: 0,
  changes: [],
})

/** A station's own item has the station's id, so what is offered there has one of its own. */
const stationPlaceId = (stationId: string): string => `at-${stationId}`

/** Nobody in the app has changed or checked it yet. */
const toPlace = ({
  id,
  kind: placeKind,
  services,
  checkedOn,
  ...own
}: Street['places'][number]): PlaceItem => {
  const rest = {
    kind: 'place' as const,
    v: 0,
    placeKind,
    services: services.map((service) => ({ ...service, checkedBy: null })),
    photos: [],
    listed: true,
    checkedOn,
    checkedBy: null,
  }
  return 'name' in own
    ? { ...rest, _id: id, stationId: null, own }
    : { ...rest, _id: stationPlaceId(id), stationId: id, own: null }
}

/** A street without points gives none; what it gives later, staff enter. */
const NO_POINTS = { rules: [], approveTwiceFrom: 50, lastMonths: 12, sample: true }

const toPointRules = (points: Street['points']): StreetDocument => {
  const { rewards: _, ...rules } = points ?? { ...NO_POINTS, rewards: [] }
  return { kind: 'pointRules', _id: 'point-rules', v: 0, ...rules }
}

const toReward = ({ id, ...rest }: NonNullable<Street['points']>['rewards'][number]): Reward => ({
  _id: id,
  ...rest,
  given: 0,
  claims: [],
  returns: [],
})

/** Nobody has wished for anything yet. */
const toCarePeriod = ({ id, sample, ...input }: Street['carePeriods'][number]): CarePeriodDocument => {
  const fields = periodFields(input)
  return {
    _id: id,
    ...fields,
    state: 'planned',
    draw: null,
    entries: [],
    events: [],
    steps: [],
    sample,
    updatedAt: fields.opensAt,
    v: 1,
  }
}

/** Files are read at no instant: what they say holds since the first day of the rule. */
const toActivity = (entry: Street['activities'][number]): ActivityDocument[] => {
  if (entry.what !== 'activity') return []
  const { what: _, id, ...draft } = entry
  const since = `${draft.when.kind === 'once' ? draft.when.day : draft.when.from}T00:00:00.000+08:00`
  return [
    {
      ...draft,
      _id: id,
      pictureId: null,
      roles: draft.roles.map((role, index) => ({
        id: `r${index + 1}`,
        programmeId: `${id}-r${index + 1}`,
        ...role,
      })),
      lastDay: lastDayOf(draft.when),
      offDays: [],
      state: 'open',
      why: null,
      call: null,
      calling: false,
      by: 'file',
      aligned: true,
      kept: true,
      done: [],
      v: 1,
      createdAt: since,
      updatedAt: since,
    },
  ]
}

const toDayRecord = (entry: Street['activities'][number]): ActivityDayDocument[] => {
  if (entry.what !== 'before') return []
  const { what: _, id: activityId, ...rest } = entry
  const { day } = rest
  return [{ ...rest, _id: `${activityId}@${day}`, activityId, thanks: null, telling: false, done: [] }]
}

/** An advice rests on no source and states no fact, so there is nothing left to confirm in it. */
const toLine = (line: CardLine): PolicyLine =>
  isFact(line)
    ? {
        text: line.text,
        sources: [...new Set(line.sources.map((reference) => readReference(reference).id))],
        confirmed: line.confirmed,
      }
    : { text: line.advice, sources: [], confirmed: true }

/** `《道路交通安全法》第70、75条（所见文本 2026-07）`: the articles a card cites stand in its list of sources. */
const titleOf = ({ title, seenText }: SourceEntry, articles: number[]): string => {
  const cited = [...new Set(articles)].sort((a, b) => a - b)
  const place = cited.length > 0 ? `第${cited.join('、')}条` : ''
  return `${title}${place}${seenText ? `（所见文本 ${seenText}）` : ''}`
}

const sourcesOf = (card: Card, sources: SourceEntry[]): PolicyDocument['sources'] => {
  const cited = new Map<string, number[]>()
  for (const { line } of linesOf(card)) {
    if (!isFact(line)) continue
    for (const reference of line.sources) {
      const { id, articles } = readReference(reference)
      cited.set(id, [...(cited.get(id) ?? []), ...articles])
    }
  }
  return [...cited].map(([id, articles]) => {
    const source = sources.find((entry) => entry.id === id)
    if (!source) throw new Error(`card ${card.id} cites ${id}, which is not among the sources`)
    const { seenText: _, ...rest } = source
    return { ...rest, title: titleOf(source, articles) }
  })
}

const toPolicy = ({ id, ...card }: Card, sources: SourceEntry[]): PolicyDocument => ({
  _id: id,
  ...card,
  conditions: card.conditions.map(toLine),
  steps: card.steps.map(toLine),
  materials: card.materials.map(toLine),
  facts: card.facts.map(toLine),
  sources: sourcesOf({ id, ...card }, sources),
  v: 1,
  rev: 0,
  checkedBy: null,
  checkEvery: CHECK_EVERY,
  draft: null,
})

/**
 * A street's files as the documents a fresh database starts with, by collection. Running totals start from what was
 * counted on paper; nothing is claimed or refilled yet.
 */
export const toDocuments = (street: Street): StreetDocuments => ({
  street: [
    { kind: 'street', _id: street.id, v: 0, ...street.street },
    ...street.stations.map((entry) => toItem('station', entry)),
    ...street.meals.map((entry) => toItem('mealWindow', entry)),
    ...street.programmes.map((entry) => toItem('programme', entry)),
    ...street.activities.flatMap(toActivity).flatMap(roleItems),
    ...street.partners.map((entry) => toItem('partner', entry)),
    ...knownCalendars(),
    ...street.scenes.map((entry) => toItem('scene', entry)),
    ...street.places.map(toPlace),
    ...street.duty.map((entry) => toItem('dutyRule', entry)),
    ...street.study.map((entry) => toItem('studyTask', entry)),
    toPointRules(street.points),
    ...street.lessons.map((entry) => toItem('lesson', entry)),
  ],
  freezers: street.freezers.map(toFreezer),
  care_periods: street.carePeriods.map(toCarePeriod),
  activities: street.activities.flatMap(toActivity),
  activity_days: street.activities.flatMap(toDayRecord),
  rewards: (street.points?.rewards ?? []).map(toReward),
  changes: street.changes.map(({ id, ...rest }) => ({
    _id: id,
    wishId: null,
    byName: null,
    k: null,
    ...rest,
  })),
  policies: street.cards.map((card) => toPolicy(card, street.sources)),
})

/** The same documents with the sample staff as those who hold the programmes. */
export const withHolders = (
  documents: StreetDocuments,
  holds: readonly { openid: string; programmeId: string }[],
): StreetDocuments => ({
  ...documents,
  street: documents.street.map((item) => {
    if (item.kind !== 'programme') return item
    const mine = holds.filter(({ programmeId }) => programmeId === item._id)
    return { ...item, staff: [...item.staff, ...mine.map(({ openid }) => openid)] }
  }),
})
