import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { ActivityDay, ActivityView, RoleOnDay } from '../../../../domain/activity/call-schema'
import { sayClock } from '../../../../domain/say-day'
import { api } from '../../../api/client'
import { errorLine } from '../../../api/error-texts'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ActivityHead } from '../../../features/activity/activity-head'
import { DayCard } from '../../../features/activity/day-card'
import { DoorFooter, doorWay } from '../../../features/activity/door-footer'
import { KeepCard } from '../../../features/activity/keep-card'
import { LeaveSheet } from '../../../features/activity/leave-sheet'
import type { RoleAct } from '../../../features/activity/role-row'
import { ThanksCard } from '../../../features/activity/thanks-card'
import { useActivity } from '../../../features/activity/use-activities'
import { useActivityChange } from '../../../features/activity/use-activity-change'
import { useSignUp } from '../../../features/activity/use-sign-up'
import { PhoneSheet } from '../../../features/person/phone-sheet'
import { toast } from '../../../platform/toast'

const WHY_PHONE = '活动有变，组织者好打电话告诉你。'
const DONE_WORDS = {
  join: '报上了',
  line: '排上了',
  accept: '报上了',
  decline: '让给下一位了',
  keep: '好，每周替你报',
}

const HereStrip = ({ attendance }: { attendance: ActivityView['attendance'] }) => {
  if (!attendance?.inAt) return null
  const out = attendance.outAt
  return (
    <Strip tone="open" icon="check">
      {sayClock(attendance.inAt)} 签到{out ? `，${sayClock(out)} 签退，${attendance.minutes} 分钟` : ''}
      {attendance.state === 'left' ? '，等组织者确认' : ''}
    </Strip>
  )
}

const Days = ({ view }: { view: ActivityView }) => {
  const [leaving, leave] = useState<RoleOnDay | null>(null)
  const signUp = useSignUp(view.templateIds, (to) => toast(DONE_WORDS[to]))
  const skip = useActivityChange(api.activity.skipShift.mutate)
  const { id: activityId } = view.activity
  const act = (to: RoleAct, role: RoleOnDay) => {
    const { slotId, my } = role
    if (to === 'leave') leave(role)
    else if (to === 'join' || to === 'line') void signUp.want({ to, slotId })
    else if (my) void signUp.want({ to, bookingId: my.bookingId })
  }
  const skipDay = ({ day, skipped }: ActivityDay) => skip.send({ activityId, day, skip: !skipped })
  const error = signUp.error ?? skip.error
  return (
    <View className="stack">
      {error ? (
        <Strip tone="danger" icon="warning" role="alert">
          {errorLine(error)}
        </Strip>
      ) : null}
      {view.days.map((day) => (
        <DayCard
          key={day.day}
          day={day}
          now={view.now}
          keeping={view.keeping !== null}
          busy={signUp.busy}
          onAct={act}
          onSkip={skipDay}
        />
      ))}
      <KeepCard view={view} onKeep={(roleId) => void signUp.want({ to: 'keep', activityId, roleId })} />
      {leaving ? <LeaveSheet role={leaving} onClose={() => leave(null)} /> : null}
      <PhoneSheet
        open={signUp.phoneAsked}
        why={WHY_PHONE}
        onBound={signUp.goOn}
        onClose={signUp.refusePhone}
      />
    </View>
  )
}

/** One activity: what it is, its next dates with their roles, and checking in and out on the day. */
export default function ActivityPage() {
  const { id = '' } = useRouter().params
  const query = useActivity(id)
  const way = query.data ? doorWay(query.data) : null
  return (
    <Screen footer={way ? <DoorFooter way={way} /> : undefined}>
      <QueryView query={query}>
        {(view) => (
          <View className="stack">
            <HereStrip attendance={view.attendance} />
            <ActivityHead activity={view.activity} />
            <ThanksCard activityId={id} />
            <Days view={view} />
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
