import type { StudyTaskRow } from '../../../domain/study/schema'

type Said = { text: string; tone: 'open' | 'soon' | 'closed' | 'danger' }

/** How far a task is, and what it gives. */
export const sayTask = ({ state, points }: Pick<StudyTaskRow, 'state' | 'points'>): Said => {
  if (state === 'done') return { text: '做过了', tone: 'closed' }
  if (state === 'waiting') return { text: '等社区批', tone: 'soon' }
  if (state === 'refused') return { text: '没批', tone: 'danger' }
  return { text: points === null ? '去做' : `${points} 分`, tone: 'open' }
}
