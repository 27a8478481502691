import type { Day } from '../time'

/** Whole years of age on a day; born on 29 February one turns older on 1 March in other years. */
export const ageOn = (birthday: Day, day: Day): number => {
  const years = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4))
  return day.slice(5) < birthday.slice(5) ? years - 1 : years
}
