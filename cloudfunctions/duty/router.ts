import { router } from '../_kit/procedure'
import { arrive } from './arrive'
import { assign, remove } from './assign'
import { getPlan } from './get-plan'
import { getOnNow, getRoster } from './get-roster'
import { join, listColleagues } from './join'
import { saveRule } from './save-rule'
import { addPerson, setPerson } from './set-people'
import { acceptSwap, askSwap, dropSwap, handBack, take } from './steps-of-mine'

export const dutyRouter = router({
  roster: getRoster,
  onNow: getOnNow,
  people: listColleagues,
  join,
  take,
  handBack,
  askSwap,
  dropSwap,
  acceptSwap,
  arrive,
  plan: getPlan,
  saveRule,
  addPerson,
  setPerson,
  assign,
  remove,
})
export type DutyRouter = typeof dutyRouter
