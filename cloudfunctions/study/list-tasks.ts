import { AppError } from '../../domain/errors'
import { earnId } from '../../domain/points/entries'
import type { PointGrant } from '../../domain/points/schema'
import { type StudyResult, ZListTasksOutput, ZTaskInput, ZTaskOutput } from '../../domain/study/schema'
import { isOpen, taskRow } from '../../domain/study/task'
import { riderProcedure } from '../_kit/procedure'
import { listTasks as listAll, listGrants, listResults } from './repository'

const grantOf = (grants: readonly PointGrant[], result: StudyResult | undefined) =>
  result && grants.find(({ _id }) => _id === earnId('policySpread', result._id))

const load = async (openid: string) => {
  const [{ tasks, rules }, results] = await Promise.all([listAll(), listResults(openid)])
  const grants = await listGrants(results)
  const rowOf = (task: (typeof tasks)[number]) => {
    const result = results.find(({ taskId }) => taskId === task._id)
    return taskRow({ task, rules, result, grant: grantOf(grants, result) })
  }
  return { tasks, rowOf }
}

/** Three operations. What is over is shown to who has done it. */
export const listTasks = riderProcedure(
  'What can be learnt or told to colleagues, and what the caller has done',
)
  .output(ZListTasksOutput)
  .query(async ({ ctx: { openid, now } }) => {
    const { tasks, rowOf } = await load(openid)
    const rows = tasks.map((task) => ({ row: rowOf(task), open: isOpen(task, now) }))
    return { now, tasks: rows.flatMap(({ row, open }) => (open || row.state !== 'open' ? [row] : [])) }
  })

/** Three operations. The right answers stay here. Throws NOT_FOUND. */
export const getTask = riderProcedure('One task with its text and questions')
  .input(ZTaskInput)
  .output(ZTaskOutput)
  .query(async ({ ctx: { openid, now }, input: { taskId } }) => {
    const { tasks, rowOf } = await load(openid)
    const task = tasks.find(({ _id }) => _id === taskId)
    if (!task) throw new AppError('NOT_FOUND', { field: 'taskId' })
    const { text, policyId } = task
    const questions = task.questions.map(({ ask, options }) => ({ ask, options }))
    return { now, task: { ...rowOf(task), text, policyId, questions } }
  })
