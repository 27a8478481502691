import { addDays, beijing, dayOf, type Instant } from '../time'
import { addWorkingMinutes, isWorkingAt, nextWork, type WorkingDay } from './working-time'

/** What the promise is made of; the street's own item has these fields. */
export type PromiseRules = {
  appealDay: WorkingDay
  firstAnswerMinutes: number
  dutyPhone: string | null
}

/** By day within so many working minutes; at night by the next morning's start (the street's 24-hour promise). */
export const answerDueAt = (now: Instant, { appealDay, firstAnswerMinutes }: PromiseRules): Instant =>
  isWorkingAt(now, appealDay)
    ? addWorkingMinutes(now, firstAnswerMinutes, appealDay)
    : nextWork(now, appealDay)

const morningText = (now: Instant, due: Instant): string => {
  const time = beijing(due).format('H:mm')
  if (dayOf(due) === dayOf(now)) return `今早 ${time} 前回你`
  return dayOf(due) === addDays(dayOf(now), 1)
    ? `明早 ${time} 前回你`
    : `${beijing(due).format('M月D日 H:mm')} 前回你`
}

/** When an answer comes, said honestly: what is promised here is what `answerDueAt` computes. */
export const promiseText = (now: Instant, rules: PromiseRules): string => {
  const due = answerDueAt(now, rules)
  if (isWorkingAt(now, rules.appealDay)) {
    const isToday = dayOf(due) === dayOf(now)
    return isToday
      ? `${rules.firstAnswerMinutes} 分钟内有人回你`
      : `社工快下班了，最晚${morningText(now, due)}`
  }
  const call = rules.dutyPhone ? `值守电话 ${rules.dutyPhone}` : '12345，有危险打 110 或 120'
  return `夜里社工在休息，${morningText(now, due)}；着急就打${call}`
}
