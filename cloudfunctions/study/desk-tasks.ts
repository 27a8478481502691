import { AppError } from '../../domain/errors'
import type { StudyTaskItem } from '../../domain/street/schema'
import { ZDeskTasksOutput, ZSaveTaskInput, ZSaveTaskOutput } from '../../domain/study/schema'
import { guardQuestions } from '../../domain/study/task'
import { staffProcedure } from '../_kit/procedure'
import { derivedId } from '../_kit/vault'
import { changeItem } from '../_store/street-items'
import { countDone, listTasks } from './repository'

/** Who writes what is to be learnt. */
const STUDY_DESK = ['socialWorker', 'supervisor', 'admin'] as const

/** Three operations. */
export const listForDesk = staffProcedure(STUDY_DESK, 'All study tasks with their right answers and counts')
  .output(ZDeskTasksOutput)
  .query(async ({ ctx: { now } }) => {
    const [{ tasks }, done] = await Promise.all([listTasks(), countDone()])
    return {
      now,
      tasks: tasks.map(({ _id: id, kind: _, ...task }) => ({ id, ...task, doneBy: done.get(id) ?? 0 })),
    }
  })

/** Five operations. Throws BAD_INPUT (questions), NOT_FOUND, EDITED_MEANWHILE. */
export const saveTask = staffProcedure(STUDY_DESK, 'Makes or changes a study task, or ends it')
  .input(ZSaveTaskInput)
  .output(ZSaveTaskOutput)
  .mutation(async ({ ctx, input }) => {
    const { staff, openid, requestId: k, now } = ctx
    guardQuestions(input)
    const { taskId, v, ...fields } = input
    const id = taskId ?? `t-${derivedId('study-task', openid, k)}`
    const before = (await listTasks()).tasks.find(({ _id }) => _id === id) ?? null
    if (taskId !== undefined && !before) throw new AppError('NOT_FOUND', { field: 'taskId' })
    const fresh = { kind: 'studyTask' as const, _id: id, v: 0 }
    const after: StudyTaskItem = { ...(before ?? fresh), ...fields, sample: false }
    const how = { staff, why: '改学习任务', k, now, input, ...(taskId === undefined ? {} : { edited: v }) }
    await changeItem(before, after, how)
    return { taskId: id }
  })
