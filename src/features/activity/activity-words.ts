import type { ActivityCard, ActivityDay, AttendanceView } from '../../../domain/activity/call-schema'
import type { ActivityKind } from '../../../domain/activity/schema'
import type { IconName } from '../../components/icon/icon-names'

export const KIND_WORDS: Record<ActivityKind, { name: string; icon: IconName }> = {
  planning: { name: '活动策划', icon: 'star' },
  training: { name: '技能培训', icon: 'training' },
  elders: { name: '帮扶老人', icon: 'heart' },
  civility: { name: '文明劝导', icon: 'flag' },
}

/** Minutes as one says them: 45 分钟, 1 小时, 2.5 小时. */
export const sayHours = (minutes: number): { value: string; unit: string } =>
  minutes < 60
    ? { value: String(minutes), unit: '分钟' }
    : { value: String(Math.floor(minutes / 6) / 10).replace(/\.0$/, ''), unit: '小时' }

/** How many hands a day still lacks. */
export const saySeats = ({ filled, places }: Pick<ActivityCard, 'filled' | 'places'>): string =>
  filled >= places ? '人齐了' : `还缺 ${places - filled} 人`

/** Whether the caller has a place or waits for one that day. */
export const myRoleOf = ({ roles }: ActivityDay) => roles.find(({ my }) => my !== null) ?? null

export const STATE_WORDS: Record<AttendanceView['state'], string> = {
  here: '正在参加',
  left: '等组织者确认',
  confirmed: '已确认',
  absent: '没到',
}
