import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { AttendanceList, Helper } from '../../../../domain/activity/desk-schema'
import { dayWords, sayClock } from '../../../../domain/say-day'
import { api } from '../../../api/client'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Strip } from '../../../components/card/strip'
import { Choice } from '../../../components/field/choice'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { CorrectSheet } from '../../../features/activity/correct-sheet'
import { DayRecordCard } from '../../../features/activity/day-record-card'
import { HelperRow } from '../../../features/activity/helper-row'
import { LiveCodeCard } from '../../../features/activity/live-code-card'
import { useActivityChange } from '../../../features/activity/use-activity-change'
import { useAttendance } from '../../../features/activity/use-desk'

const countLeft = ({ helpers }: AttendanceList): number =>
  helpers.filter(({ attendance }) => attendance?.state === 'left').length

const ConfirmAll = ({ list }: { list: AttendanceList }) => {
  const confirm = useActivityChange(api.activity.confirmDay.mutate)
  return (
    <MainButton
      label={`确认 ${countLeft(list)} 个人来过`}
      busy={confirm.busy}
      note={confirm.error ? errorLine(confirm.error) : undefined}
      onTap={() => confirm.send({ activityId: list.activityId, day: list.day })}
    />
  )
}

const Door = ({ list, onPick }: { list: AttendanceList; onPick: (helper: Helper) => void }) => (
  <View className="stack">
    <View>
      <View className="text-title">{list.title}</View>
      <View className="text-soft">
        {dayWords(list.day, list.day).date} {sayClock(list.start)}–{sayClock(list.end)}
      </View>
    </View>
    {list.cancelled === null ? null : (
      <Strip tone="danger" icon="warning">
        不办了：{list.cancelled}
      </Strip>
    )}
    <LiveCodeCard list={list} />
    {list.codes.length === 0 && list.cancelled === null ? (
      <View className="text-note">开始前半小时到结束后一小时，签到码在这里</View>
    ) : null}
    {list.helpers.length === 0 ? <View className="text-soft">还没有人报名</View> : null}
    {list.helpers.map((helper) => (
      <HelperRow key={helper.bookingId} helper={helper} onTap={() => onPick(helper)} />
    ))}
    <DayRecordCard key={`${list.day}-${list.households}`} list={list} />
  </View>
)

/** The day of an activity at the desk: the code to scan, who is there, what came of it. */
export default function AttendancePage() {
  const { id = '', day: first = '' } = useRouter().params
  const [day, setDay] = useState(first)
  const [picked, pick] = useState<Helper | null>(null)
  const query = useAttendance(id, day)
  const list = query.data
  return (
    <Screen footer={list && countLeft(list) > 0 ? <ConfirmAll list={list} /> : undefined}>
      <View className="stack">
        {list && list.days.length > 1 ? (
          <Choice
            options={list.days.map((one) => ({ value: one, label: dayWords(one, one).date }))}
            value={day}
            onPick={setDay}
          />
        ) : null}
        <QueryView query={query}>{(loaded) => <Door list={loaded} onPick={pick} />}</QueryView>
      </View>
      {picked && list ? (
        <CorrectSheet helper={picked} start={list.start} end={list.end} onClose={() => pick(null)} />
      ) : null}
    </Screen>
  )
}
