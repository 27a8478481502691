import { View } from '@tarojs/components'
import { useState } from 'react'
import { dayOf } from '../../../../domain/time'
import { api } from '../../../api/client'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { SwitchRow } from '../../../components/field/switch-row'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ActivityCardView } from '../../../features/activity/activity-card-view'
import { FiguresCard } from '../../../features/activity/figures-card'
import { useActivities } from '../../../features/activity/use-activities'
import { useActivityChange } from '../../../features/activity/use-activity-change'
import { openPage } from '../../../platform/open-page'
import { askSubscribe } from '../../../platform/subscribe'

const openOne = (id: string) => openPage(`packages/activity/one/index?id=${id}`)
const openMine = () => openPage('packages/activity/mine/index')

/** What the volunteers of the street do next, and where hands are missing. */
export default function ActivitiesPage() {
  const [page, setPage] = useState(0)
  const query = useActivities(page)
  const watch = useActivityChange(api.activity.watchCalls.mutate)
  const turnWatch = async (on: boolean, templateIds: readonly string[]) => {
    if (on) await askSubscribe(templateIds)
    watch.send({ on })
  }
  return (
    <Screen title="新先锋志愿服务队" footer={<MainButton label="我报的、我的时长" onTap={openMine} />}>
      <QueryView
        query={query}
        empty={{
          when: ({ activities }) => activities.length === 0,
          text: '眼下没有活动',
          hint: '有了告诉你',
        }}
      >
        {({ activities, now, more, watching, templateIds }) => (
          <View className="stack">
            <FiguresCard />
            {activities.map((activity) => (
              <ActivityCardView
                key={activity.id}
                activity={activity}
                today={dayOf(now)}
                onTap={() => openOne(activity.id)}
              />
            ))}
            {more ? <TextButton label="后面的活动" onTap={() => setPage(page + 1)} /> : null}
            {page > 0 ? <TextButton label="回到最近的" tone="quiet" onTap={() => setPage(0)} /> : null}
            <Card>
              <SwitchRow
                label="缺人时告诉我"
                text="组织者喊人的时候收一条消息"
                icon="bell"
                checked={watching}
                onChange={(on) => void turnWatch(on, templateIds)}
              />
            </Card>
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
