import { router } from '../_kit/procedure'
import { answer } from './answer'
import { listForDesk, saveTask } from './desk-tasks'
import { getTask, listTasks } from './list-tasks'
import { tellOthers } from './tell-others'

export const studyRouter = router({
  tasks: listTasks,
  task: getTask,
  answer,
  tell: tellOthers,
  deskTasks: listForDesk,
  saveTask,
})
export type StudyRouter = typeof studyRouter
