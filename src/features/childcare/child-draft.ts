import type { MyChild } from '../../../domain/childcare/contracts'

type CollectorDraft = { name: string; relation: string; last4: string }
export type ChildDraft = {
  name: string
  birthday: string | null
  allergies: string
  collectors: CollectorDraft[]
}

const NOBODY: CollectorDraft = { name: '', relation: '', last4: '' }

/** The fields as they are known, or empty for a child not entered yet. */
export const childDraft = (child: MyChild | null): ChildDraft =>
  child
    ? {
        name: child.name,
        birthday: child.birthday,
        allergies: child.allergies,
        collectors: child.collectors.map(({ name, relation, last4 }) => ({ name, relation, last4 })),
      }
    : { name: '', birthday: null, allergies: '', collectors: [NOBODY] }

export const MOST_COLLECTORS = 6
export const withCollector = (draft: ChildDraft): ChildDraft => ({
  ...draft,
  collectors: [...draft.collectors, NOBODY],
})

/** What is still missing, in words; null: it can be sent. */
export const missingIn = ({ name, birthday, collectors }: ChildDraft): string | null => {
  if (name.trim() === '') return '写上孩子的名字'
  if (birthday === null) return '选孩子的生日'
  for (const one of collectors) {
    if (one.name.trim() === '' || one.relation.trim() === '') return '写上谁能来接：名字和关系'
    if (!/^\d{4}$/.test(one.last4)) return '写上来接的人手机号后四位'
  }
  return null
}

/** The input the fields stand for; ask `missingIn` first. */
export const childFrom = ({ name, birthday, allergies, collectors }: ChildDraft) => ({
  name: name.trim(),
  birthday: birthday ?? '',
  allergies: allergies.trim(),
  collectors: collectors.map((one) => ({ ...one, name: one.name.trim(), relation: one.relation.trim() })),
})
