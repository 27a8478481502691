import type { DeskTask, SaveTaskInput } from '../../../../domain/study/schema'
import { QUESTIONS } from '../../../../domain/study/task'

/** A question as it is being written: an empty answer is none. */
export type QuestionDraft = { ask: string; options: string[]; right: number }
export type TaskDraft = Pick<
  DeskTask,
  'order' | 'taskKind' | 'title' | 'text' | 'policyId' | 'until' | 'ended'
> & {
  questions: QuestionDraft[]
}

const ANSWERS = 3

const emptyQuestion = (): QuestionDraft => ({ ask: '', options: Array(ANSWERS).fill(''), right: 0 })

const withRoom = ({ options, ...rest }: QuestionDraft): QuestionDraft => ({
  ...rest,
  options: Array.from({ length: Math.max(ANSWERS, options.length) }, (_, index) => options[index] ?? ''),
})

/** What the form begins with; a new task goes behind the others. */
export const draftOf = (task: DeskTask | null, lastOrder: number): TaskDraft => ({
  order: task?.order ?? Math.min(lastOrder + 1, 999),
  taskKind: task?.taskKind ?? 'read',
  title: task?.title ?? '',
  text: task?.text ?? '',
  policyId: task?.policyId ?? null,
  until: task?.until ?? null,
  ended: task?.ended ?? false,
  questions: Array.from({ length: QUESTIONS }, (_, index) =>
    withRoom(task?.questions[index] ?? emptyQuestion()),
  ),
})

/** The question without its empty answers; null while something is missing or the right answer is an empty one. */
const questionOf = ({ ask, options, right }: QuestionDraft) => {
  const filled = options.flatMap((text, index) => (text.trim() === '' ? [] : [{ text: text.trim(), index }]))
  const place = filled.findIndex(({ index }) => index === right)
  if (ask.trim() === '' || filled.length < 2 || place < 0) return null
  return { ask: ask.trim(), options: filled.map(({ text }) => text), right: place }
}

/** What is saved; null while something is missing. */
export const inputOf = (draft: TaskDraft, task: DeskTask | null): SaveTaskInput | null => {
  const asked = draft.taskKind === 'read' ? draft.questions.map(questionOf) : []
  const questions = asked.filter((question) => question !== null)
  const title = draft.title.trim()
  const text = draft.text.trim()
  if (title === '' || text === '' || questions.length < asked.length) return null
  return { ...draft, title, text, questions, v: task?.v ?? 0, ...(task ? { taskId: task.id } : {}) }
}
