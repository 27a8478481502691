import type { CardInput, CardView, LessonStep } from '../../../domain/lesson/card-schema'

export type CardDraft = CardInput

const EMPTY_STEP = { title: '', text: '', icon: 'phone', spot: 'middle' as const }

const idAfter = (steps: readonly LessonStep[]): string => {
  const taken = new Set(steps.map(({ id }) => id))
  let number = steps.length + 1
  while (taken.has(`s${number}`)) number += 1
  return `s${number}`
}

/** The card as it is, or an empty one at the end of the list. */
export const cardDraft = (card: CardView | null, order: number): CardDraft => {
  if (!card) {
    return {
      name: '',
      icon: 'phone',
      about: '',
      careful: '',
      order,
      listed: true,
      steps: [{ id: 's1', ...EMPTY_STEP }],
    }
  }
  const { id: _, v: __, ...rest } = card
  return rest
}

/** With one more step at the end; its id was never another step's of this card. */
export const withStep = (draft: CardDraft): CardDraft => ({
  ...draft,
  steps: [...draft.steps, { id: idAfter(draft.steps), ...EMPTY_STEP }],
})

export const withoutStep = (draft: CardDraft, id: string): CardDraft => ({
  ...draft,
  steps: draft.steps.filter((step) => step.id !== id),
})

export const changeStep = (draft: CardDraft, id: string, change: Partial<LessonStep>): CardDraft => ({
  ...draft,
  steps: draft.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
})

/** One place up. */
export const liftStep = (draft: CardDraft, id: string): CardDraft => {
  const index = draft.steps.findIndex((step) => step.id === id)
  const [above, step] = [draft.steps[index - 1], draft.steps[index]]
  if (!above || !step) return draft
  const steps = [...draft.steps]
  steps.splice(index - 1, 2, step, above)
  return { ...draft, steps }
}

/** What is still to be written, as the button says it; null: all of it is there. */
export const missingIn = ({ name, about, careful, steps }: CardDraft): string | null => {
  if (name.trim() === '') return '写上名字'
  if (about.trim() === '' || careful.trim() === '') return '写上能做什么、要当心什么'
  const index = steps.findIndex((step) => step.title.trim() === '' || step.text.trim() === '')
  return index < 0 ? null : `第 ${index + 1} 步没写全`
}
