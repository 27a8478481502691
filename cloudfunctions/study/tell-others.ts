import { AppError } from '../../domain/errors'
import { type StudyResult, ZTellInput, ZTellOutput } from '../../domain/study/schema'
import { guardOpen } from '../../domain/study/task'
import { keepPicture } from '../_kit/pictures'
import { riderProcedure } from '../_kit/procedure'
import { takeTurn } from '../_kit/rate-limit'
import { derivedId } from '../_kit/vault'
import { proposeTelling, studyResults } from '../_store/study-points'
import { requestOf, wasDone } from '../_store/versioned-change'
import { listTasks, resultIdOf } from './repository'

/**
 * Somebody told colleagues of a policy: where, how many, with a picture if they like. It counts once a person and
 * task, and gives points once staff approve. Six operations. Throws NOT_FOUND, STUDY_CLOSED, PICTURE_INVALID,
 * REQUEST_ID_REUSED.
 */
export const tellOthers = riderProcedure('Says where and to how many colleagues a policy was told')
  .input(ZTellInput)
  .output(ZTellOutput)
  .mutation(async ({ ctx, input }) => {
    const { openid, now, requestId } = ctx
    const { taskId, where, people, fileId } = input
    await takeTurn({ kind: 'study-tell', openid, max: 20, minutes: 60, now })
    const { tasks, rules } = await listTasks()
    const task = tasks.find(({ _id }) => _id === taskId)
    if (!task || !rules) throw new AppError('NOT_FOUND', { field: 'taskId' })
    guardOpen(task, 'tell', now)
    const id = resultIdOf(openid, taskId)
    const name = derivedId('study-picture', openid, requestId)
    const picture = fileId === null ? null : (await keepPicture({ fileId, place: 'study', id: name })).fileId
    const request = requestOf(ctx, 'study.tell', input)
    const made: StudyResult = {
      _id: id,
      openid,
      taskId,
      title: task.title,
      taskKind: 'tell',
      at: now,
      ...request,
      told: { where, people, picture },
      owed: true,
      points: null,
    }
    const isNew = await studyResults.insertOnce(made)
    const result = isNew ? made : ((await studyResults.findById(id)) ?? made)
    wasDone({ done: [{ k: result.k, mark: result.mark }] }, request)
    await proposeTelling(result, rules, now)
    return { resultId: id }
  })
