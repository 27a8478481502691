import { View } from '@tarojs/components'
import { useState } from 'react'
import type { DeskTask } from '../../../../domain/study/schema'
import { dayOf, type Instant } from '../../../../domain/time'
import { errorLine } from '../../../api/error-texts'
import { MainButton } from '../../../components/button/main-button'
import { Choice } from '../../../components/field/choice'
import { DateField } from '../../../components/field/date-field'
import { PickField } from '../../../components/field/pick-field'
import { SwitchRow } from '../../../components/field/switch-row'
import { TextArea } from '../../../components/field/text-area'
import { TextField } from '../../../components/field/text-field'
import { Sheet } from '../../../components/sheet/sheet'
import { QuestionFields } from './question-fields'
import { draftOf, inputOf, type QuestionDraft, type TaskDraft } from './task-draft'
import { useCardNames, useSaveTask } from './use-desk-tasks'

type TaskFormProps = {
  /** Null: a new one. */
  task: DeskTask | null
  lastOrder: number
  now: Instant
  onClose: () => void
}

const KINDS = [
  { value: 'read' as const, label: '读一段，答题' },
  { value: 'tell' as const, label: '讲给同行' },
]
/** The wheel's first line stands for no card. */
const NO_CARD = ''

type PartProps = { draft: TaskDraft; change: (fields: Partial<TaskDraft>) => void }

const CardField = ({ draft, change }: PartProps) => {
  const { data } = useCardNames()
  const cards = (data?.cards ?? []).map(({ id, title }) => ({ value: id, label: title }))
  return (
    <PickField
      label="连到哪张政策卡"
      options={[{ value: NO_CARD, label: '不连' }, ...cards]}
      value={draft.policyId ?? NO_CARD}
      onPick={(id) => change({ policyId: id === NO_CARD ? null : id })}
    />
  )
}

const Questions = ({ draft, change }: PartProps) => {
  const put = (at: number, question: QuestionDraft) =>
    change({ questions: draft.questions.map((one, index) => (index === at ? question : one)) })
  return (
    <>
      {draft.questions.map((question, index) => (
        <QuestionFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
          key={index}
          number={index + 1}
          question={question}
          onChange={(next) => put(index, next)}
        />
      ))}
    </>
  )
}

/** A study task: what is read or told, its questions, until when. */
export const TaskForm = ({ task, lastOrder, now, onClose }: TaskFormProps) => {
  const [draft, setDraft] = useState(() => draftOf(task, lastOrder))
  const save = useSaveTask(onClose)
  const change = (fields: Partial<TaskDraft>) => setDraft((before) => ({ ...before, ...fields }))
  const input = inputOf(draft, task)
  return (
    <Sheet open onClose={onClose} title={task ? '改任务' : '加一个任务'}>
      <View className="stack">
        {task ? (
          <SwitchRow label="还能做" checked={!draft.ended} onChange={(on) => change({ ended: !on })} />
        ) : null}
        <Choice options={KINDS} value={draft.taskKind} onPick={(taskKind) => change({ taskKind })} />
        <TextField label="叫什么" value={draft.title} max={30} onInput={(title) => change({ title })} />
        <TextArea
          value={draft.text}
          max={600}
          placeholder={draft.taskKind === 'read' ? '要读的话，短一点' : '讲些什么，怎么讲'}
          onInput={(text) => change({ text })}
        />
        <CardField draft={draft} change={change} />
        {draft.taskKind === 'read' ? <Questions draft={draft} change={change} /> : null}
        <DateField
          label="做到哪天（不选：一直）"
          value={draft.until}
          from={dayOf(now)}
          onPick={(until) => change({ until })}
        />
        <MainButton
          label="存好"
          disabled={input === null}
          busy={save.busy}
          note={save.error ? errorLine(save.error) : undefined}
          onTap={() => input && save.send(input)}
        />
      </View>
    </Sheet>
  )
}
