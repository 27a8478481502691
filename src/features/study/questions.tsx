import { View } from '@tarojs/components'
import { useState } from 'react'
import type { StudyTask } from '../../../domain/study/schema'
import { errorLine } from '../../api/error-texts'
import { MainButton } from '../../components/button/main-button'
import { Card } from '../../components/card/card'
import { Strip } from '../../components/card/strip'
import { Choice } from '../../components/field/choice'
import { useAnswer } from './use-study'

/** Three questions of one answer each; the cloud says which to look at again. */
export const Questions = ({ task }: { task: StudyTask }) => {
  const [answers, change] = useState<Record<number, number>>({})
  const sending = useAnswer()
  const wrong = sending.data?.wrong ?? []
  const pick = (question: number, option: number) => {
    sending.drop()
    change({ ...answers, [question]: option })
  }
  const given = task.questions.map((_, index) => answers[index] ?? -1)
  return (
    <View className="stack">
      {task.questions.map(({ ask, options }, index) => (
        <Card key={ask}>
          <Choice
            label={`${index + 1}. ${ask}`}
            options={options.map((label, value) => ({ value, label }))}
            value={answers[index] ?? null}
            onPick={(option) => pick(index, option)}
          />
          {wrong.includes(index) ? (
            <Strip tone="soon" icon="warning">
              再看看上面的话
            </Strip>
          ) : null}
        </Card>
      ))}
      <MainButton
        label="答好了"
        busy={sending.busy}
        disabled={given.includes(-1)}
        note={sending.error ? errorLine(sending.error) : undefined}
        onTap={() => sending.send({ taskId: task.id, answers: given })}
      />
    </View>
  )
}
