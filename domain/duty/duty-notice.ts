import type { Tell } from '../notice/tell'
import { sayMoment } from '../say-day'
import { dayOf } from '../time'
import type { DutyShift } from './schema'

type Words = { title: string; body: string; page?: string }

const WORDS: Record<string, Words> = {
  assigned: { title: '给你排了一班', body: '有事来不了，点开请人替。' },
  removed: { title: '这一班不用来了', body: '值班安排有变动。' },
  asked: { title: '有人想请你替一班', body: '能替就点开接一下。' },
  relieved: { title: '有人替你了', body: '这一班不用来了。' },
  tookOver: { title: '这一班是你的了', body: '到站点记得扫码签到。' },
  free: { title: '空出一班', body: '有空就点开接一下。' },
  handedBack: {
    title: '有人退了一班',
    body: '看看要不要找人补上。',
    page: 'packages/duty-desk/plan/index',
  },
  missing: { title: '这一班没人到', body: '打个电话问一声。', page: 'packages/duty-desk/plan/index' },
}

/** What somebody is told of a shift; null for a word nobody knows. `openid` stands for a group's member. */
export const dutyNotice = (shift: DutyShift, { k, to, what, at }: Tell, openid: string = to) => {
  const words = WORDS[what]
  if (!words) return null
  const when = sayMoment(shift.start, dayOf(at))
  const staff = what === 'handedBack' || what === 'missing'
  return {
    cause: `duty:${shift._id}:${k}:${what}:${openid}`,
    openid,
    topic: staff ? ('staffDue' as const) : ('dutyChanged' as const),
    title: words.title,
    body: `${when} ${shift.name}。${words.body}`,
    page: words.page ?? 'packages/duty/roster/index',
    message: { first: shift.name, time: shift.start, third: words.title },
    now: at,
  }
}
