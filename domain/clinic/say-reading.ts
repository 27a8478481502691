import type { Reading } from './reading-schema'

export const MEAL_WORDS = { fasting: '空腹', afterMeal: '餐后两小时', anytime: '随时' } as const
export const KIND_WORDS = { pressure: '血压', glucose: '血糖', weight: '体重' } as const

/** The number of a measurement alone, as it is read out: `128/82`, `5.6`, `65`. */
export const readingNumber = (reading: Reading): string => {
  if (reading.kind === 'pressure') return `${reading.systolic}/${reading.diastolic}`
  return String(reading.kind === 'glucose' ? reading.mmol : reading.kg)
}

/** A measurement in words: `血压 128/82，心率 70`, `空腹血糖 5.6`, `体重 65 公斤`. */
export const sayReading = (reading: Reading): string => {
  const number = readingNumber(reading)
  if (reading.kind === 'pressure') {
    return reading.pulse === null ? `血压 ${number}` : `血压 ${number}，心率 ${reading.pulse}`
  }
  return reading.kind === 'glucose' ? `${MEAL_WORDS[reading.meal]}血糖 ${number}` : `体重 ${number} 公斤`
}
