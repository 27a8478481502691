import type { PlannedDay } from '../../../domain/programme/schema'
import { dayWords } from '../../../domain/say-day'
import type { Day } from '../../../domain/time'

type Words = { title: string; note: string; tag: string; tone: 'open' | 'soon' | 'closed' | 'danger' }

const shortDay = (day: Day): string => {
  const [, month, date] = day.split('-').map(Number)
  return `${month}月${date}日`
}

const TAGS: Record<PlannedDay['what'], Pick<Words, 'tag' | 'tone'>> = {
  rule: { tag: '照常', tone: 'open' },
  holiday: { tag: '顺延', tone: 'soon' },
  moved: { tag: '改期', tone: 'soon' },
  extra: { tag: '加场', tone: 'open' },
  dropped: { tag: '放假停', tone: 'closed' },
  closed: { tag: '关了', tone: 'closed' },
}

const noteOf = ({ cameFrom, why, sure, onHoliday, what }: PlannedDay): string => {
  const parts = [
    cameFrom ? `原来 ${shortDay(cameFrom)}` : '',
    why,
    onHoliday && what !== 'dropped' ? `当天是${onHoliday}` : '',
    sure ? '' : '这一年的放假安排还没录',
  ]
  return parts.filter((part) => part !== '').join('，')
}

/** A date of a programme in words; what is not sure is said before anything else. */
export const plannedWords = (planned: PlannedDay, today: Day): Words => {
  const { date, weekday, near } = dayWords(planned.day, today)
  const { tag, tone } = TAGS[planned.what]
  return {
    title: `${date} ${near ?? weekday}`,
    note: noteOf(planned),
    tag: planned.sure ? tag : '待定',
    tone: planned.sure ? tone : 'danger',
  }
}
