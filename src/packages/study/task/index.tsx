import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { StudyTask } from '../../../../domain/study/schema'
import { TextButton } from '../../../components/button/text-button'
import { Card } from '../../../components/card/card'
import { Strip } from '../../../components/card/strip'
import { Screen } from '../../../components/screen/screen'
import { QueryView } from '../../../components/state/query-view'
import { Questions } from '../../../features/study/questions'
import { TellForm } from '../../../features/study/tell-form'
import { useTask } from '../../../features/study/use-study'
import { openPage } from '../../../platform/open-page'

const ENDED: Record<Exclude<StudyTask['state'], 'open'>, string> = {
  done: '做过了，积分在“红色积分”里',
  waiting: '记下了，社区批了积分就到',
  refused: '这次没批，问问社工为什么',
}

const Todo = ({ task }: { task: StudyTask }) => {
  if (task.state !== 'open')
    return (
      <Strip tone={task.state === 'done' ? 'open' : 'soon'} icon="check">
        {ENDED[task.state]}
      </Strip>
    )
  return task.taskKind === 'read' ? <Questions task={task} /> : <TellForm task={task} />
}

/** One task: the text, the policy card behind it, and what is to be done. */
export default function TaskPage() {
  const { id = '' } = useRouter().params
  const query = useTask(id)
  return (
    <Screen>
      <QueryView query={query}>
        {({ task }) => (
          <View className="stack">
            <Card>
              <View className="text-lead">{task.title}</View>
              <View>{task.text}</View>
              {task.policyId ? (
                <TextButton
                  label="看政策卡"
                  onTap={() => openPage(`packages/policy/card/index?id=${task.policyId}`)}
                />
              ) : null}
            </Card>
            <Todo task={task} />
          </View>
        )}
      </QueryView>
    </Screen>
  )
}
