/** One line of the table; `ratio` is what is judged: machines differ, two figures of one run do not. */
export type Row = {
  name: string
  value: number
  unit: string
  /** What the value may be at most, or must be at least, in the row's own unit. */
  limit: number
  /** value / reference, the reference being the limit itself or what was measured beside it in the same run. */
  ratio: number
  pass: boolean
}

const round = (value: number) => Math.round(value * 1000) / 1000

/** A figure with a fixed ceiling: database operations, bytes, milliseconds, megabytes. */
export const atMost = (name: string, value: number, unit: string, limit: number): Row => ({
  name,
  value: round(value),
  unit,
  limit,
  ratio: round(value / limit),
  pass: value <= limit,
})

type Times = (name: string, value: number, unit: string, reference: number, limit: number) => Row

const times =
  (isWithin: (value: number, limit: number) => boolean): Times =>
  (name, value, unit, reference, limit) => ({
    name,
    value: round(value),
    unit,
    limit: round(limit * reference),
    ratio: round(value / reference),
    pass: isWithin(value, limit * reference),
  })

/** A time judged against another measured in the same run: at most `limit` × the reference. */
export const atMostTimes: Times = times((value, limit) => value <= limit)

/** A speed judged against another measured in the same run: at least `limit` × the reference. */
export const atLeastTimes: Times = times((value, limit) => value >= limit)
