import { addDays, beijing, dayOf, type Instant } from '../time'
import { addWorkingMinutes, isWorkingAt, nextWork, type WorkHours } from './working-time'

/** What the promises of an appeal are made of; `rules-of-street.ts` makes them from the street and its calendars. */
export type PromiseRules = {
  /** When somebody answers, days off included. */
  hours: WorkHours
  /** When things can be moved on: working days alone. */
  workdays: WorkHours
  firstAnswerMinutes: number
  /** Working minutes within which a solution is aimed at. */
  solutionMinutes: number
  /** Working minutes after a broken promise at which a silent owner loses it to everybody. */
  releaseMinutes: number
  /** Working minutes after a broken promise at which the supervisors are told. */
  supervisorMinutes: number
  dutyPhone: string | null
}

/** By day within so many working minutes; at night by the next morning's start (the street's 24-hour promise). */
export const answerDueAt = (now: Instant, { hours, firstAnswerMinutes }: PromiseRules): Instant =>
  isWorkingAt(now, hours) ? addWorkingMinutes(now, firstAnswerMinutes, hours) : nextWork(now, hours)

const morningText = (now: Instant, due: Instant): string => {
  const time = beijing(due).format('H:mm')
  if (dayOf(due) === dayOf(now)) return `今早 ${time} 前回你`
  return dayOf(due) === addDays(dayOf(now), 1)
    ? `明早 ${time} 前回你`
    : `${beijing(due).format('M月D日 H:mm')} 前回你`
}

const isNight = (now: Instant): boolean => {
  const hour = beijing(now).hour()
  return hour < 7 || hour >= 20
}

/** When an answer comes, said honestly: what is promised here is what `answerDueAt` computes. */
export const promiseText = (now: Instant, rules: PromiseRules): string => {
  const due = answerDueAt(now, rules)
  if (isWorkingAt(now, rules.hours)) {
    const isToday = dayOf(due) === dayOf(now)
    return isToday
      ? `${rules.firstAnswerMinutes} 分钟内有人回你`
      : `社工快下班了，最晚${morningText(now, due)}`
  }
  const call = rules.dutyPhone ? `值守电话 ${rules.dutyPhone}` : '12345，有危险打 110 或 120'
  return `${isNight(now) ? '夜里' : '这会儿'}社工在休息，${morningText(now, due)}；着急就打${call}`
}
