import { type PersonalData, personal } from './personal-row'

/** What a person did as a volunteer: hours stay as counts, nobody's any more; what is to come goes. */
export const PERSONAL_ACTIVITIES: readonly PersonalData[] = [
  personal({
    collection: 'attendances',
    title: '志愿活动',
    by: 'openid',
    at: 'at',
    show: ({ at, title, roleName, minutes }) => ({
      at,
      text: `${title}，${roleName}，${minutes} 分钟`,
    }),
    forget: (person) => ({ openid: person, bookingId: person, owed: false, steps: [] }),
  }),
  personal({
    collection: 'standings',
    title: '每周都来的活动',
    by: 'openid',
    at: 'at',
    show: ({ at, title, state }) => ({ at, text: `${title}${state === 'stopped' ? '（已停）' : ''}` }),
    forget: 'remove',
  }),
  personal({
    collection: 'activity_watchers',
    title: '缺人时告诉我',
    by: 'openid',
    at: 'at',
    show: ({ at }) => ({ at, text: '活动缺人时会通知我' }),
    forget: 'remove',
  }),
]
