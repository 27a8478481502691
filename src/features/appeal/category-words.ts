import type { AppealSummary } from '../../../domain/appeal/schema'

type Category = AppealSummary['category']

const CATEGORY_WORDS: Record<Category, string> = {
  housing: '住房',
  pay: '工钱',
  injury: '受伤',
  accident: '事故',
  fine: '罚款',
  insurance: '社保',
  children: '孩子',
  health: '看病',
  family: '家里的事',
  other: '别的事',
}

/** The kind of an appeal in a rider's word. */
export const categoryWord = (category: Category): string => CATEGORY_WORDS[category]

/** Every kind, for choosing one. */
export const CATEGORY_CHOICES = (Object.keys(CATEGORY_WORDS) as Category[]).map((value) => ({
  value,
  label: CATEGORY_WORDS[value],
}))
