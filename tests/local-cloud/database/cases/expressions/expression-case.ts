import type { OpenSdk } from '../../open-sdk'
import type { Row } from '../../rows-of'

export type Aggregate = OpenSdk['db']['command']['aggregate']
/** `is`: what the field holds, undefined where it must be missing. `fails`: what the refusal says. */
export type Outcome = { is: unknown } | { fails: RegExp }
/** One expression over the sheet below, as `project({v: …})` answers it. */
export type ExpressionCase = {
  name: string
  source: string
  value: ($: Aggregate) => unknown
  outcome: Outcome
}
export type ExpressionRow = [name: string, value: ($: Aggregate) => unknown, outcome: unknown]

/** Stands in a row for a field that must not be there. */
export const MISSING = Symbol('missing')
export const fails = (message: RegExp): Outcome => ({ fails: message })

const isOutcome = (outcome: unknown): outcome is Outcome =>
  outcome !== null && typeof outcome === 'object' && 'fails' in outcome && outcome.fails instanceof RegExp

/** The cases of one operator; their source is its page in the MongoDB manual, which the SDK's operators pass to. */
export const casesOf = (operator: string, rows: ExpressionRow[]): ExpressionCase[] =>
  rows.map(([name, value, outcome]) => ({
    name: `${operator}: ${name}`,
    source: `MongoDB manual, operator/aggregation/${operator}`,
    value,
    outcome: isOutcome(outcome) ? outcome : { is: outcome === MISSING ? undefined : outcome },
  }))

/** A Monday in UTC, already Tuesday in Chengdu. */
export const MONDAY = new Date('2026-06-01T17:05:09.123Z')
/** A Friday: day one of 2027, still in week 53 of the ISO year 2026. */
export const NEW_YEAR = new Date('2027-01-01T00:00:00.000Z')

export const sheet: Row = {
  _id: 'x',
  n: 5,
  neg: -2.5,
  z: 0,
  h: 7.5,
  s: 'Hello',
  cn: '均隆街',
  e: '',
  l: [3, 1, 2],
  le: [],
  ls: ['a', 'b', 'a'],
  lo: [
    { k: 'a', v: 1 },
    { k: 'b', v: 2 },
  ],
  o: { a: 1, b: 2 },
  t: true,
  f: false,
  nul: null,
  at: MONDAY,
  ny: NEW_YEAR,
  id: { $oid: '5f0000000000000000000001' },
}
