import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ComingShift } from '../../../../domain/activity/call-schema'
import { sayMoment } from '../../../../domain/say-day'
import { type Day, dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Choice } from '../../../components/field/choice'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { HoursCard } from '../../../features/activity/hours-card'
import { PastList } from '../../../features/activity/past-list'
import { useMyActivities } from '../../../features/activity/use-activities'
import { openPage } from '../../../platform/open-page'

const openList = () => openPage('packages/activity/list/index')
const openOne = (id: string) => openPage(`packages/activity/one/index?id=${id}`)

const STATE_WORDS: Record<ComingShift['state'], string> = {
  booked: '报上了',
  arrived: '签到了',
  waiting: '排着队',
  offered: '给你留着',
  claiming: '正在报',
}

const Coming = ({ shift, today }: { shift: ComingShift; today: Day }) => (
  <Card onTap={() => openOne(shift.activityId)} label={shift.title}>
    <View className="row-apart">
      <View className="text-lead grow">{shift.title}</View>
      <Tag
        tone={shift.state === 'offered' ? 'soon' : 'open'}
        text={shift.hasLeft ? '等确认' : STATE_WORDS[shift.state]}
      />
    </View>
    <View>{sayMoment(shift.start, today)}</View>
    <View className="text-note">{shift.roleName}</View>
  </Card>
)

/** My activities: hours, what is to come, where I have been. */
export default function MyActivitiesPage() {
  const [year, setYear] = useState<string | undefined>(undefined)
  const query = useMyActivities(year)
  return (
    <Screen footer={<MainButton label="看看有什么活动" onTap={openList} />}>
      <QueryView query={query}>
        {(mine) => (
          <View className="stack">
            <HoursCard mine={mine} />
            {mine.coming.length === 0 ? <View className="text-soft">眼下没有报名的活动</View> : null}
            {mine.coming.map((shift) => (
              <Coming key={shift.bookingId} shift={shift} today={dayOf(mine.now)} />
            ))}
            {mine.years.length > 1 ? (
              <Choice
                options={mine.years.map((one) => ({ value: one, label: `${one} 年` }))}
                value={mine.year}
                onPick={setYear}
              />
            ) : null}
            {mine.past.length > 0 ? <PastList past={mine.past} /> : null}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
