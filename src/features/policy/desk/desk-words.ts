import type { CardForDesk, DeskCardRow } from '../../../../domain/policy/desk-schema'
import type { StateWord } from '../policy-words'

const DRAFT_MARKS: Record<NonNullable<DeskCardRow['draft']>, StateWord> = {
  submitted: { tone: 'soon', text: '等审核' },
  sentBack: { tone: 'danger', text: '退回了' },
  writing: { tone: 'plain', text: '在写' },
}
const DUE_MARKS: Record<DeskCardRow['due'][number], StateWord> = {
  expired: { tone: 'closed', text: '已过期' },
  ending: { tone: 'soon', text: '快到期' },
  unchecked: { tone: 'soon', text: '该核对了' },
}

/** What wants somebody's hand on a card: its draft first, then its dates. */
export const deskMarks = ({ draft, due }: Pick<DeskCardRow, 'draft' | 'due'>): StateWord[] => [
  ...(draft ? [DRAFT_MARKS[draft]] : []),
  ...due.map((reason) => DUE_MARKS[reason]),
]

type Step = CardForDesk['history'][number]
const STEP_WORDS: Record<Step['step'], string> = {
  files: '街道资料里的第一版',
  saved: '存了草稿',
  submitted: '交去审核',
  sentBack: '退回',
  published: '审过，发布',
  checked: '核对过',
  dropped: '扔掉草稿',
}

/** A step in a line: what, and which version it made. */
export const stepWords = ({ step, v, why }: Pick<Step, 'step' | 'v' | 'why'>): string =>
  `${STEP_WORDS[step]}${step === 'published' ? `第 ${v} 版` : ''}${why ? `：${why}` : ''}`

const TABS = [
  { id: 'all', label: '全部' },
  { id: 'review', label: '等审核' },
  { id: 'due', label: '该核对' },
  { id: 'drafts', label: '草稿' },
  { id: 'open', label: '没填完' },
] as const
export type DeskTab = (typeof TABS)[number]['id']

/** Which cards lie in which box. */
export const isIn = (tab: DeskTab, { draft, due, open }: DeskCardRow): boolean => {
  if (tab === 'review') return draft === 'submitted'
  if (tab === 'due') return due.length > 0
  if (tab === 'drafts') return draft === 'writing' || draft === 'sentBack'
  return tab === 'all' || open > 0
}

/** The boxes with how many lie in each. */
export const deskTabs = (cards: readonly DeskCardRow[]) =>
  TABS.map((tab) => ({ ...tab, count: cards.filter((card) => isIn(tab.id, card)).length }))
