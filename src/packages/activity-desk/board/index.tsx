import { View } from '@tarojs/components'
import { useState } from 'react'
import type { BoardRow } from '../../../../domain/activity/desk-schema'
import { dayOf } from '../../../../domain/time'
import { MainButton } from '../../../components/button/main-button'
import { TextButton } from '../../../components/button/text-button'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { ActivityCardView } from '../../../features/activity/activity-card-view'
import { DeskActions } from '../../../features/activity/desk-actions'
import { FiguresCard } from '../../../features/activity/figures-card'
import { useBoard } from '../../../features/activity/use-desk'
import { openPage } from '../../../platform/open-page'

const openNew = () => openPage('packages/activity-desk/edit/index')

/** Activities to come at the desk: what is filled, who is missing, and what to do about it. */
export default function BoardPage() {
  const [page, setPage] = useState(0)
  const query = useBoard(page)
  const [chosen, choose] = useState<BoardRow | null>(null)
  return (
    <Screen footer={<MainButton label="办一个活动" onTap={openNew} />}>
      <QueryView query={query}>
        {({ activities, now, more }) => (
          <View className="stack">
            <FiguresCard />
            {activities.length === 0 ? <View className="text-soft">眼下没有活动</View> : null}
            {activities.map((row) => (
              <ActivityCardView
                key={row.id}
                activity={row}
                today={dayOf(now)}
                note={row.missing.join(' · ')}
                onTap={() => choose(row)}
              />
            ))}
            {more ? <TextButton label="后面的活动" onTap={() => setPage(page + 1)} /> : null}
            {page > 0 ? <TextButton label="回到最近的" tone="quiet" onTap={() => setPage(0)} /> : null}
          </View>
        )}
      </QueryView>
      {chosen ? <DeskActions row={chosen} onClose={() => choose(null)} /> : null}
    </Screen>
  )
}
