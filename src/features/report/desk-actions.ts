import type { ReportState } from '../../../domain/report/schema'
import { canTake, type StepName } from '../../../domain/report/transitions'

export type DeskAction = Extract<StepName, 'show' | 'dispatch' | 'work' | 'finish' | 'refuse' | 'merge'>

const ACTION_WORDS: Record<DeskAction, string> = {
  show: '放出来，大家看',
  dispatch: '派人去',
  work: '开始处理',
  finish: '办完了，拍张照',
  refuse: '不受理',
  merge: '和另一件是同一件',
}

/** What comes next most often, first. */
const ORDER: Partial<Record<ReportState, DeskAction[]>> = {
  pending: ['show', 'dispatch', 'refuse', 'merge'],
  open: ['dispatch', 'finish', 'merge', 'refuse'],
  reopened: ['dispatch', 'finish', 'merge', 'refuse'],
  dispatched: ['finish', 'work', 'dispatch', 'merge', 'refuse'],
  working: ['finish', 'dispatch', 'merge', 'refuse'],
}

/** What the desk may do with a report now; the first is the main button. */
export const deskActions = (state: ReportState): { id: DeskAction; label: string }[] =>
  (ORDER[state] ?? [])
    .filter((action) => canTake(action, state))
    .map((id) => ({ id, label: id === 'dispatch' && state === 'dispatched' ? '换人去' : ACTION_WORDS[id] }))
