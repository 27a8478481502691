import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Tag } from '../../../components/card/tag'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { sayTask } from '../../../features/study/study-words'
import { useTasks } from '../../../features/study/use-study'
import { openPage } from '../../../platform/open-page'

/** What can be learnt or told to colleagues, and what it gives. */
export default function TasksPage() {
  const query = useTasks()
  return (
    <Screen>
      <QueryView query={query} empty={{ when: ({ tasks }) => tasks.length === 0, text: '现在没有任务' }}>
        {({ tasks }) => (
          <View className="stack">
            {tasks.map((task) => (
              <Card
                key={task.id}
                label={`打开 ${task.title}`}
                onTap={() => openPage(`packages/study/task/index?id=${task.id}`)}
              >
                <View className="row-apart">
                  <View className="text-lead grow">{task.title}</View>
                  <Tag {...sayTask(task)} />
                </View>
                <View className="text-note">
                  {task.taskKind === 'read' ? '读一段，答三道题' : '讲给同行听'}
                  {task.sample ? '（示例）' : ''}
                </View>
              </Card>
            ))}
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
