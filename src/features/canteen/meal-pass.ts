import { readStored, store } from '../../platform/storage'

/** What this phone holds: a number anybody may see, and the secret its codes are made from. */
export type MealPass = { passNo: string; secret: string }

const STORED_AS = 'meal-pass'

const isPass = (value: unknown): value is MealPass =>
  typeof value === 'object' &&
  value !== null &&
  typeof Reflect.get(value, 'passNo') === 'string' &&
  typeof Reflect.get(value, 'secret') === 'string'

export const readPass = (): MealPass | null => readStored(STORED_AS, isPass)

export const keepPass = (pass: MealPass): void => store(STORED_AS, pass)
