import type { ComponentProps } from 'react'
import type { AppealState, AppealSummary, AppealView } from '../../../domain/appeal/schema'
import type { Instant } from '../../../domain/time'
import type { Tag } from '../../components/card/tag'
import { sayMoment } from './say-moment'

/** A state in a word, as the tag component takes it. */
export type StateWord = ComponentProps<typeof Tag>

const STATE_WORDS: Record<AppealState, StateWord> = {
  submitted: { tone: 'soon', text: '等社工接' },
  accepted: { tone: 'open', text: '有人接了' },
  working: { tone: 'open', text: '正在办' },
  waiting: { tone: 'soon', text: '等你回话' },
  answered: { tone: 'open', text: '回复了' },
  referred: { tone: 'open', text: '转给别处了' },
  closed: { tone: 'closed', text: '已结束' },
  reopened: { tone: 'soon', text: '重新打开' },
}

/** The state of an appeal in a word, as the person who wrote it sees it. */
export const stateWord = (state: AppealState): StateWord => STATE_WORDS[state]

type Promised = Pick<AppealSummary, 'state' | 'answered' | 'overdue' | 'firstAnswerDueAt'>

/** When an answer was promised, and that it is late: said openly, never hidden. Empty when none is awaited. */
export const promiseWords = (appeal: Promised, now: Instant): string => {
  if (appeal.state === 'closed') return ''
  if (appeal.answered) return appeal.overdue ? '这次回晚了，对不住。着急就打电话' : ''
  const due = sayMoment(appeal.firstAnswerDueAt, now)
  return appeal.overdue ? `说好 ${due} 前回你，晚了，对不住。着急就打电话` : `${due} 前回你`
}

type Held = Pick<AppealView, 'state' | 'ownerName'>

/** Who has the appeal, as the person is told. */
export const holderWords = ({ state, ownerName }: Held): string => {
  const who = ownerName ?? '社工'
  if (state === 'closed') return '这件事已经结束'
  if (state === 'submitted' || state === 'reopened') return '已经送到，还没人接'
  if (state === 'waiting') return `${who}在等你回话`
  if (state === 'answered') return `${who}回你了`
  if (state === 'referred') return `${who}转出去了，还在跟`
  return `${who}在跟`
}

/** Both in one line for the worker: whose it is, and until when the first answer is due. */
export const caseLine = (appeal: Held & Promised & { mine: boolean }, now: Instant): string => {
  const { state, ownerName, mine, answered, overdue, firstAnswerDueAt } = appeal
  const holder = ownerName === null ? '还没人接' : mine ? '你在跟' : `${ownerName}在跟`
  if (state === 'closed') return '本人已经结束'
  if (answered && overdue) return `${holder} · 本人又说了，超时没回`
  if (answered) return state === 'answered' ? `${holder} · 等本人回话` : `${holder} · 本人又说了`
  const due = sayMoment(firstAnswerDueAt, now)
  return overdue ? `${holder} · 说好 ${due} 前回，超时了` : `${holder} · ${due} 前要回`
}
