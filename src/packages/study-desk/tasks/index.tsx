import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskTask } from '../../../../domain/study/schema'
import { MainButton } from '../../../components/button/main-button'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { TaskForm } from '../../../features/study/desk/task-form'
import { useDeskTasks } from '../../../features/study/desk/use-desk-tasks'

const TaskRow = ({ task, onTap }: { task: DeskTask; onTap: () => void }) => (
  <Card onTap={onTap} label={`改“${task.title}”`}>
    <View className="row-apart">
      <View className="grow">
        <View className="text-lead">{task.title}</View>
        <View className="text-note">
          {task.taskKind === 'read' ? '读一段，答三道题' : '讲给同行听'}，{task.doneBy} 人做过
          {task.sample ? '（示例）' : ''}
        </View>
      </View>
      <Tag tone={task.ended ? 'closed' : 'open'} text={task.ended ? '停了' : '能做'} />
    </View>
  </Card>
)

type Opened = { task: DeskTask | null } | null

/** What can be learnt or told to colleagues: write it, change it, end it. */
export default function StudyDesk() {
  const query = useDeskTasks()
  const [opened, open] = useState<Opened>(null)
  return (
    <Screen footer={<MainButton label="加一个任务" onTap={() => open({ task: null })} />}>
      <QueryView query={query} empty={{ when: ({ tasks }) => tasks.length === 0, text: '还没有任务' }}>
        {({ tasks }) => (
          <View className="stack">
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} onTap={() => open({ task })} />
            ))}
          </View>
        )}
      </QueryView>
      {opened && query.data ? (
        <TaskForm
          task={opened.task}
          lastOrder={Math.max(0, ...query.data.tasks.map(({ order }) => order))}
          now={query.data.now}
          onClose={() => open(null)}
        />
      ) : null}
    </Screen>
  )
}
