import { openAppeal } from './open-appeal'
import type { PromiseRules } from './promise'
import type { AppealDocument, ThreadEntry } from './schema'

const DAY = { from: '09:00', to: '21:00' }

/** Every day from nine to nine; days off are a matter of `rules-of-street`. */
export const RULES: PromiseRules = {
  hours: () => DAY,
  workdays: () => DAY,
  firstAnswerMinutes: 30,
  solutionMinutes: 5 * 12 * 60,
  releaseMinutes: 30,
  supervisorMinutes: 60,
  dutyPhone: null,
}

export const TIAN = { openid: 'tian', name: '田老师' }
export const CHEN = { openid: 'chen', name: '陈主任' }

/** Fixtures keep the words where the seal would be, so a test reads them without keys. */
export const textOf = ({ sealed }: Pick<ThreadEntry, 'sealed'>): string | null => sealed

export const line = (k: string, text: string | null, policyId: string | null = null) => ({
  k,
  sealed: text,
  policyId,
  attachment: null,
  check: 'pass' as const,
})

export const newAppeal = (now: string, changes: Partial<AppealDocument> = {}): AppealDocument => ({
  ...openAppeal(
    {
      id: 'a1',
      openid: 'yang',
      alias: '骑手 X7K2',
      category: 'housing',
      urgent: false,
      first: { k: 'request-1', sealed: '公租房怎么申请', check: 'pass' },
      mark: 'mark-1',
    },
    RULES,
    now,
  ),
  ...changes,
})
