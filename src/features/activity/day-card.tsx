import { View } from '@tarojs/components'
import type { ActivityDay, RoleOnDay } from '../../../domain/activity/call-schema'
import { sayClock, sayMoment } from '../../../domain/say-day'
import { dayOf, type Instant } from '../../../domain/time'
import { TextButton } from '../../components/button/text-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { myRoleOf } from './activity-words'
import { type RoleAct, RoleRow } from './role-row'

type DayCardProps = {
  day: ActivityDay
  now: Instant
  keeping: boolean
  busy: boolean
  onAct: (act: RoleAct, role: RoleOnDay) => void
  onSkip: (day: ActivityDay) => void
}

/** One date of an activity with its roles. */
export const DayCard = ({ day, now, keeping, busy, onAct, onSkip }: DayCardProps) => {
  const mine = myRoleOf(day)
  const isAhead = day.opensAt > now
  return (
    <Card>
      <View className="text-lead">
        {sayMoment(day.start, dayOf(now))}–{sayClock(day.end)}
      </View>
      {day.off !== null ? (
        <Strip tone="soon" icon="warning">
          这次不办：{day.off}
        </Strip>
      ) : null}
      {day.off === null && isAhead ? (
        <View className="text-note">{sayMoment(day.opensAt, dayOf(now))} 开始报名</View>
      ) : null}
      {keeping && isAhead && day.off === null ? (
        <View>
          <View>{day.skipped ? '这次不替你报' : '到时候替你报上'}</View>
          <TextButton
            label={day.skipped ? '这次还是来' : '这次不来'}
            tone="quiet"
            onTap={() => onSkip(day)}
          />
        </View>
      ) : null}
      {isAhead
        ? null
        : day.roles.map((role) => (
            <RoleRow key={role.slotId} role={role} taken={mine !== null} busy={busy} onAct={onAct} />
          ))}
    </Card>
  )
}
