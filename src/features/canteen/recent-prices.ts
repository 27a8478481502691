import { readStored, store } from '../../platform/storage'

const STORED_AS = 'meal-prices'
const MOST = 4

const arePrices = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((price) => Number.isInteger(price))

/** Full prices (cents) this counter took last, the latest first, beside those the canteen itself names. */
export const pricesToTap = (choices: readonly number[]): number[] => {
  const recent = readStored(STORED_AS, arePrices) ?? []
  return [...new Set([...choices, ...recent])].slice(0, MOST + choices.length)
}

export const rememberPrice = (cents: number): void => {
  const recent = readStored(STORED_AS, arePrices) ?? []
  store(STORED_AS, [cents, ...recent.filter((other) => other !== cents)].slice(0, MOST))
}
