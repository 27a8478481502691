import { AppError } from '../../domain/errors'
import { type StudyResult, ZAnswerInput, ZAnswerOutput } from '../../domain/study/schema'
import { guardOpen, wrongOnes } from '../../domain/study/task'
import { riderProcedure } from '../_kit/procedure'
import { payStudy, studyResults } from '../_store/study-points'
import { requestOf } from '../_store/versioned-change'
import { listTasks, resultIdOf } from './repository'

/**
 * Judges the answers here, not on the phone. All right: the task is done, once, and its points are given. Six
 * operations. Throws NOT_FOUND, STUDY_CLOSED.
 */
export const answer = riderProcedure('Answers the three questions of a text; all right gives its points once')
  .input(ZAnswerInput)
  .output(ZAnswerOutput)
  .mutation(async ({ ctx, input: { taskId, answers } }) => {
    const { openid, now } = ctx
    const { tasks } = await listTasks()
    const task = tasks.find(({ _id }) => _id === taskId)
    if (!task) throw new AppError('NOT_FOUND', { field: 'taskId' })
    guardOpen(task, 'read', now)
    const wrong = wrongOnes(task, answers)
    if (wrong.length > 0) return { done: false, wrong, points: null }
    const { k, mark } = requestOf(ctx, 'study.answer', { taskId, answers })
    const made: StudyResult = {
      _id: resultIdOf(openid, taskId),
      openid,
      taskId,
      title: task.title,
      taskKind: 'read',
      at: now,
      k,
      mark,
      told: null,
      owed: true,
      points: null,
    }
    const isNew = await studyResults.insertOnce(made)
    const result = isNew ? made : ((await studyResults.findById(made._id)) ?? made)
    return { done: true, wrong: [], points: (await payStudy(result, now)).points }
  })
