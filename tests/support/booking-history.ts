import type { SlotDocument } from '../../domain/booking/schema'

export type HistoryVerb =
  | 'create'
  | 'joinWaitlist'
  | 'acceptOffer'
  | 'declineOffer'
  | 'leaveWaitlist'
  | 'cancel'

/**
 * One call and its answer; `from` and `until` count calls and answers in the order they were seen, so of two calls one
 * was certainly first when its answer came before the other began.
 */
export type Attempt = {
  rider: string
  verb: HistoryVerb
  slotId: string
  code: string
  from: number
  until: number
}
/** What somebody who looked was told of a slot. */
export type Look = { slotId: string; capacity: number; left: number; from: number; until: number }

type Has = { slotId: string; as: 'holder' | 'line'; since: Attempt } | null

/** What a rider has after each of their calls; one rider's calls never overlap, so this is certain. */
const after = (has: Has, attempt: Attempt): Has => {
  if (attempt.code !== 'ok') return has
  const { verb, slotId } = attempt
  if (verb === 'create' || verb === 'acceptOffer') return { slotId, as: 'holder', since: attempt }
  return verb === 'joinWaitlist' ? { slotId, as: 'line', since: attempt } : null
}

const byRider = (attempts: readonly Attempt[]): Map<string, Attempt[]> => {
  const riders = new Map<string, Attempt[]>()
  for (const attempt of [...attempts].sort((one, other) => one.from - other.from)) {
    const own = riders.get(attempt.rider)
    if (own) own.push(attempt)
    else riders.set(attempt.rider, [attempt])
  }
  return riders
}

const placesAtEnd = (attempts: readonly Attempt[]): Map<string, NonNullable<Has>> => {
  const places = new Map<string, NonNullable<Has>>()
  for (const [rider, own] of byRider(attempts)) {
    const has = own.reduce(after, null as Has)
    if (has) places.set(rider, has)
  }
  return places
}

/** Whoever was told yes is in the slot, and whoever is in the slot was told yes: one to one. */
const checkHolders = (slots: readonly SlotDocument[], attempts: readonly Attempt[]): string[] => {
  const told = [...placesAtEnd(attempts)].map(([rider, { slotId, as }]) => `${as} ${rider} ${slotId}`)
  const there = slots.flatMap(({ _id, holders, offers, waiting }) => [
    ...holders.map(({ u }) => `holder ${u} ${_id}`),
    ...[...offers, ...waiting].map(({ u }) => `line ${u} ${_id}`),
  ])
  return [
    ...told.filter((one) => !there.includes(one)).map((one) => `told but not there: ${one}`),
    ...there.filter((one) => !told.includes(one)).map((one) => `there but never told: ${one}`),
    ...(new Set(there).size === there.length ? [] : ['somebody is in a slot twice']),
  ]
}

const checkSeats = (slots: readonly SlotDocument[]): string[] =>
  slots.flatMap(({ _id, left, holders, offers, waiting, capacity }) => [
    ...(left + holders.length + offers.length === capacity && left >= 0
      ? []
      : [`seats of ${_id} do not add up`]),
    ...(left > 0 && waiting.length > 0 ? [`a place of ${_id} is free while somebody waits`] : []),
  ])

type Span = { slotId: string; from: number; until: number }

/** When somebody certainly held a place: from the answer that gave it to the call that gave it back. */
const certainSpans = (attempts: readonly Attempt[]): Span[] =>
  [...byRider(attempts).values()].flatMap((own) => {
    const spans: Span[] = []
    let has: Has = null
    for (const attempt of own) {
      const next = after(has, attempt)
      if (has?.as === 'holder' && next !== has) {
        spans.push({ slotId: has.slotId, from: has.since.until, until: attempt.from })
      }
      has = next
    }
    if (has?.as === 'holder') {
      spans.push({ slotId: has.slotId, from: has.since.until, until: Number.POSITIVE_INFINITY })
    }
    return spans
  })

/** At no moment more people certainly held a place than there are. */
const checkMoments = (slots: readonly SlotDocument[], spans: readonly Span[]): string[] =>
  slots.flatMap(({ _id, capacity }) => {
    const steps = spans
      .filter(({ slotId }) => slotId === _id)
      .flatMap(({ from, until }) => [
        { at: from, by: 1 },
        { at: until, by: -1 },
      ])
      .sort((one, other) => one.at - other.at || one.by - other.by)
    let held = 0
    let most = 0
    for (const { by } of steps) {
      held += by
      most = Math.max(most, held)
    }
    return most > capacity ? [`${most} held ${_id} at once, it has ${capacity}`] : []
  })

/** Nobody was shown more places than can have been free. */
const checkLooks = (looks: readonly Look[], spans: readonly Span[]): string[] =>
  looks.flatMap(({ slotId, capacity, left, from, until }) => {
    const certain = spans.filter((span) => span.slotId === slotId && span.from < from && span.until > until)
    return left < 0 || left > capacity - certain.length
      ? [`${left} places of ${slotId} were shown while ${certain.length} of ${capacity} were held`]
      : []
  })

/** Who joined before another began to join stands before them, and was not passed by. */
const checkOrder = (slots: readonly SlotDocument[], attempts: readonly Attempt[]): string[] => {
  const places = placesAtEnd(attempts)
  return slots.flatMap(({ _id, offers, waiting }) => {
    const line = [...offers, ...waiting].map(({ u }) => places.get(u)?.since)
    const served = attempts.filter(
      ({ verb, slotId, code }) => verb === 'acceptOffer' && slotId === _id && code === 'ok',
    )
    const joins = byRider(attempts.filter(({ verb, code }) => verb === 'joinWaitlist' && code === 'ok'))
    const joinOf = ({ rider, from }: Attempt) => joins.get(rider)?.findLast((join) => join.until < from)
    const inOrder = line.every((one, index) =>
      line.slice(index + 1).every((next) => !one || !next || next.until > one.from),
    )
    const passed = waiting.some(({ u }) => {
      const mine = places.get(u)?.since
      return served.some((accept) => mine && (joinOf(accept)?.from ?? 0) > mine.until)
    })
    return [
      ...(inOrder ? [] : [`the line of ${_id} is out of order`]),
      ...(passed ? [`the line of ${_id} was passed`] : []),
    ]
  })
}

/**
 * What is wrong between what people were told and what the slots say, in words; empty: nothing. An offer counts as the
 * line, since nobody is answered with one.
 */
export const checkHistory = (
  slots: readonly SlotDocument[],
  attempts: readonly Attempt[],
  looks: readonly Look[],
): string[] => {
  const spans = certainSpans(attempts)
  return [
    ...checkSeats(slots),
    ...checkHolders(slots, attempts),
    ...checkMoments(slots, spans),
    ...checkLooks(looks, spans),
    ...checkOrder(slots, attempts),
  ]
}
