import type { ActivityView } from '../../../domain/activity/call-schema'
import { addMinutes } from '../../../domain/time'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { toast } from '../../platform/toast'
import { myRoleOf } from './activity-words'
import { useDoorScan } from './use-door-scan'

/** The door opens so long before the beginning (minutes). */
const EARLY = 30

/** What the day still asks of the caller: to check in, or out; null: nothing. */
export const doorWay = ({ now, days, attendance }: ActivityView): 'in' | 'out' | null => {
  if (attendance?.state === 'here') return 'out'
  if (attendance !== null) return null
  const today = days.find((day) => now >= addMinutes(day.start, -EARLY) && now < day.end)
  const my = today ? myRoleOf(today)?.my : null
  if (!my || (my.state !== 'booked' && my.state !== 'arrived')) return null
  return my.state === 'arrived' ? 'out' : 'in'
}

/** On the day the one main action: scan the organiser's code, or the station's. */
export const DoorFooter = ({ way }: { way: 'in' | 'out' }) => {
  const door = useDoorScan(({ state, minutes }, way) =>
    toast(
      way === 'in' ? '签到了，辛苦' : state === 'confirmed' ? `记下 ${minutes} 分钟` : '签退了，等组织者确认',
    ),
  )
  return (
    <MainButton
      label={way === 'in' ? '扫码签到' : '扫码签退'}
      busy={door.busy}
      note={door.error ? errorLine(door.error) : undefined}
      onTap={() => void door.go(way)}
    />
  )
}
