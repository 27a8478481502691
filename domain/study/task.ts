import { AppError } from '../errors'
import type { PointGrant } from '../points/schema'
import type { PointRulesItem, StudyTaskItem } from '../street/schema'
import { dayOf, type Instant } from '../time'
import type { SaveTaskInput, StudyResult, StudyState, StudyTaskRow } from './schema'

/** How many questions a text asks. */
export const QUESTIONS = 3

/** What points a kind of task is given for. */
export const causeOf = (taskKind: StudyTaskItem['taskKind']): 'study' | 'policySpread' =>
  taskKind === 'read' ? 'study' : 'policySpread'

/** True while a task can be done. */
export const isOpen = ({ ended, until }: Pick<StudyTaskItem, 'ended' | 'until'>, now: Instant): boolean =>
  !ended && (until === null || dayOf(now) <= until)

/** Throws STUDY_CLOSED when it is over or of another kind. */
export const guardOpen = (task: StudyTaskItem, taskKind: StudyTaskItem['taskKind'], now: Instant): void => {
  if (task.taskKind !== taskKind || !isOpen(task, now)) throw new AppError('STUDY_CLOSED')
}

/** Which answers are wrong, counted from 0; a missing answer is wrong. */
export const wrongOnes = (task: Pick<StudyTaskItem, 'questions'>, answers: readonly number[]): number[] =>
  task.questions.flatMap(({ right }, index) => (answers[index] === right ? [] : [index]))

/** A text asks three questions of one right answer each; telling others asks none. Throws BAD_INPUT. */
export const guardQuestions = ({
  taskKind,
  questions,
}: Pick<SaveTaskInput, 'taskKind' | 'questions'>): void => {
  const wanted = taskKind === 'read' ? QUESTIONS : 0
  const fits = questions.length === wanted && questions.every(({ right, options }) => right < options.length)
  if (!fits) throw new AppError('BAD_INPUT', { field: 'questions' })
}

const STATE_OF_GRANT: Record<PointGrant['state'], StudyState> = {
  pending: 'waiting',
  confirmed: 'done',
  rejected: 'refused',
}

/** How far one's own result is: telling others counts once staff have approved it. */
export const stateOf = (result: StudyResult | undefined, grant: PointGrant | undefined): StudyState => {
  if (!result) return 'open'
  if (result.taskKind === 'read') return 'done'
  return grant ? STATE_OF_GRANT[grant.state] : 'waiting'
}

type Source = {
  task: StudyTaskItem
  rules: PointRulesItem | undefined
  result: StudyResult | undefined
  grant: PointGrant | undefined
}

export const taskRow = ({ task, rules, result, grant }: Source): StudyTaskRow => ({
  id: task._id,
  title: task.title,
  taskKind: task.taskKind,
  state: stateOf(result, grant),
  points:
    result?.points ?? rules?.rules.find(({ cause }) => cause === causeOf(task.taskKind))?.points ?? null,
  until: task.until,
  sample: task.sample,
})

/** What staff read before they approve: what, where, how many. */
export const tellTitle = ({ title, told }: Pick<StudyResult, 'title' | 'told'>): string =>
  `${title}：${told?.where ?? ''}，${told?.people ?? 0} 人`
