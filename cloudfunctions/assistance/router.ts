import { router } from '../_kit/procedure'
import { ask, openFor } from './ask'
import { getMine } from './get-mine'
import { listForHelper, listInbox } from './list-inbox'
import { readHandled, readRequest, showPhone } from './read-request'
import { addStep, finish, handOver, take, takeOnDuty } from './steps-of-owner'
import { cancel, confirm } from './steps-of-person'

export const assistanceRouter = router({
  mine: getMine,
  ask,
  openFor,
  confirm,
  cancel,
  inbox: listInbox,
  forHelper: listForHelper,
  read: readRequest,
  handled: readHandled,
  phone: showPhone,
  take,
  takeOnDuty,
  addStep,
  finish,
  handOver,
})
export type AssistanceRouter = typeof assistanceRouter
