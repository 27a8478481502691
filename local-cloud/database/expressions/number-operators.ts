import { requestFailed } from '../database-error'
import { isNothing, type Operator, onValues } from './arguments'
import { valueType } from './value-type'

const numeric = (name: string, value: unknown): number => {
  if (typeof value === 'number') return value
  throw requestFailed(`${name} only supports numeric types, not ${valueType(value)}`)
}

/** An operator on numbers: null or missing among them gives null. */
const onNumbers = (name: string, count: [number, number], work: (...numbers: number[]) => number): Operator =>
  onValues(name, count, (...values) =>
    values.some(isNothing) ? null : work(...values.map((value) => numeric(name, value))),
  )

const logarithm = (value: number, base: number): number => {
  if (value <= 0) throw requestFailed(`$log's argument must be a positive number, but is ${value}`)
  if (base <= 0 || base === 1)
    throw requestFailed(`$log's base must be a positive number not equal to 1, but is ${base}`)
  return Math.log(value) / Math.log(base)
}

const positive = (name: string, work: (value: number) => number): Operator =>
  onNumbers(name, [1, 1], (value) => {
    if (value <= 0) throw requestFailed(`${name}'s argument must be a positive number, but is ${value}`)
    return work(value)
  })

const remainder = (value: number, divisor: number): number => {
  if (divisor === 0) throw requestFailed("can't $mod by zero")
  return value % divisor
}

/** `places` below zero count tens, hundreds, …; the shift goes through text, as 7.86 * 10 is not 78.6. */
const truncate = (value: number, places = 0): number => {
  if (!Number.isInteger(places) || places < -20 || places > 100)
    throw requestFailed(`$trunc cannot cut at ${places} places`)
  return Number(`${Math.trunc(Number(`${value}e${places}`))}e${-places}`)
}

const power = (base: number, exponent: number): number => {
  if (base === 0 && exponent < 0) throw requestFailed('$pow cannot take a base of 0 and a negative exponent')
  return base ** exponent
}

const root = (value: number): number => {
  if (value < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0")
  return Math.sqrt(value)
}

const difference: Operator = onValues('$subtract', [2, 2], (left, right) => {
  if (isNothing(left) || isNothing(right)) return null
  if (left instanceof Date && right instanceof Date) return left.getTime() - right.getTime()
  if (left instanceof Date && typeof right === 'number') return new Date(left.getTime() - right)
  if (typeof left === 'number' && typeof right === 'number') return left - right
  throw requestFailed(`can't $subtract ${valueType(right)} from ${valueType(left)}`)
})

/** Arithmetic where mingo lets null, missing or zero through differently. Source: MongoDB manual, "Arithmetic". */
export const numberOperators: Record<`$${string}`, Operator> = {
  $ln: positive('$ln', Math.log),
  $log: onNumbers('$log', [2, 2], logarithm),
  $log10: positive('$log10', Math.log10),
  $mod: onNumbers('$mod', [2, 2], remainder),
  $pow: onNumbers('$pow', [2, 2], power),
  $sqrt: onNumbers('$sqrt', [1, 1], root),
  $subtract: difference,
  $trunc: onNumbers('$trunc', [1, 2], truncate),
}
