import type { ActivityDraft } from '../../../domain/activity/call-schema'
import { addDays, type Day, weekdayOf } from '../../../domain/time'

/** An empty activity: next week, two in the afternoon. */
export const newDraft = (today: Day, stationId: string): ActivityDraft => ({
  title: '',
  kind: 'elders',
  about: '',
  stationId,
  spot: '',
  bring: [],
  when: { kind: 'once', day: addDays(today, 7) },
  from: '14:00',
  to: '16:00',
  roles: [{ name: '搬东西', places: 6, skills: [] }],
})

/** The same activity on a day of its own. */
export const copyDraft = (draft: ActivityDraft, today: Day): ActivityDraft =>
  draft.when.kind === 'once'
    ? { ...draft, when: { kind: 'once', day: addDays(today, 7) } }
    : { ...draft, when: { ...draft.when, from: today } }

/** Once or every week, keeping the day that was meant. */
export const withRepeat = (draft: ActivityDraft, weekly: boolean, today: Day): ActivityDraft => {
  const { when } = draft
  if (weekly === (when.kind === 'weekly')) return draft
  return when.kind === 'once'
    ? { ...draft, when: { kind: 'weekly', weekday: weekdayOf(when.day), from: today, until: null } }
    : { ...draft, when: { kind: 'once', day: addDays(today, 7) } }
}

/** What is still missing, as the button says it; null: it can be saved. */
export const missingIn = ({ title, from, to, roles }: ActivityDraft): string | null => {
  if (title.trim() === '') return '先起个名字'
  if (to <= from) return '结束要晚于开始'
  if (roles.some(({ name }) => name.trim() === '')) return '每个角色要有名字'
  return new Set(roles.map(({ name }) => name.trim())).size < roles.length ? '角色名字重了' : null
}

/** Words one writes with commas or spaces between them. */
export const wordsIn = (text: string, most: number): string[] =>
  text
    .split(/[、，,\s]+/)
    .filter((word) => word !== '')
    .slice(0, most)
