import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { openNeed } from './assistance-seal'
import { openCard } from './party-seal'
import { type PersonalData, personal } from './personal-row'

const shifts = documentsOf('duty_shifts')
const requests = documentsOf('assistance')
const PAGE = 100

/** Shifts keep that somebody was there; to come, the place is free again. */
const leaveShifts = async (openid: string, until: string, person: string): Promise<number> => {
  let left = 0
  for (;;) {
    const mine = await shifts.list({ where: { 'people.openid': openid }, limit: PAGE })
    const due = mine.filter(({ people }) => people.some((seat) => seat.openid === openid && seat.at <= until))
    if (due.length === 0) return left
    for (const shift of due) {
      const isToCome = shift.start > until
      const kept = isToCome ? shift.people.filter((seat) => seat.openid !== openid) : shift.people
      const people = kept.map((seat) =>
        seat.openid === openid ? { ...seat, p: person, openid: person, name: '已注销' } : seat,
      )
      const on = new Set(people.map(({ p }) => p))
      const change = {
        people: command.set(people),
        filled: people.length,
        swaps: command.set(shift.swaps.filter(({ p }) => on.has(p))),
        tells: command.set(shift.tells.filter(({ to }) => to !== openid)),
        v: command.inc(1),
      }
      if (await shifts.updateIf(shift._id, { v: shift.v }, change)) left += 1
    }
  }
}

/** What Party check-in, duty, assistance and study keep about a person. */
export const PERSONAL_SERVING: readonly PersonalData[] = [
  personal({
    collection: 'party_check_ins',
    title: '流动党员报到',
    by: 'openid',
    at: 'createdAt',
    show: (record) => {
      const card = openCard(record)
      const text = card ? `${card.name}，${card.branch}，${card.joinedOn} 入党。${card.wishes}` : '内容已删除'
      return { at: record.createdAt, text }
    },
    forget: 'remove',
  }),
  personal({
    collection: 'duty_people',
    title: '值班名册上的我',
    by: 'openid',
    at: 'at',
    show: ({ at, name }) => ({ at, text: name }),
    forget: 'remove',
  }),
  {
    title: '我值的班',
    list: async (openid, options) =>
      (await shifts.list({ where: { 'people.openid': openid }, orderBy: [['day', 'desc']], ...options })).map(
        ({ start, name }) => ({ at: start, text: name }),
      ),
    forget: (openid, { until, person }) => leaveShifts(openid, until, person),
  },
  personal({
    collection: 'assistance',
    title: '我请人帮办的',
    by: 'openid',
    at: 'createdAt',
    show: (request) => ({ at: request.createdAt, text: openNeed(request)?.text ?? '内容已删除' }),
    forget: (person) => ({
      openid: person,
      viewers: command.set([]),
      sealed: null,
      state: 'cancelled',
      owner: null,
      ownerName: null,
      dueAt: null,
      steps: command.set([]),
      tells: command.set([]),
      telling: false,
      v: command.inc(1),
    }),
  }),
  {
    ...personal({
      collection: 'assistance',
      title: '我替别人请的帮办',
      by: 'asker',
      at: 'createdAt',
      show: ({ createdAt }) => ({ at: createdAt, text: '替别人请过一次帮办' }),
      forget: 'remove',
    }),
    forget: (openid, { until, person }) =>
      requests.updateAll(
        { asker: openid, createdAt: command.lte(until) },
        { asker: person, viewers: command.pull(openid), v: command.inc(1) },
      ),
  },
  {
    ...personal({
      collection: 'assistance',
      title: '我帮人办的',
      by: 'owner',
      at: 'createdAt',
      show: ({ createdAt }) => ({ at: createdAt, text: '帮人办过一件事' }),
      forget: 'remove',
    }),
    forget: (openid, { until, person }) =>
      requests.updateAll(
        { owner: openid, createdAt: command.lte(until) },
        { owner: person, ownerName: '已注销', v: command.inc(1) },
      ),
  },
  personal({
    collection: 'study_results',
    title: '我学过的、讲过的',
    by: 'openid',
    at: 'at',
    show: ({ at, title, told }) => ({
      at,
      text: told ? `${title}：${told.where}，${told.people} 人` : title,
    }),
    forget: (person) => ({ openid: person, told: null, title: '', taskKind: 'read', points: 0, owed: false }),
  }),
]
