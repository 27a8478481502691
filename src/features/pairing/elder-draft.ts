import type { ElderFacts } from '../../../domain/pairing/schema'

/** The fields of the form; one contact is enough for a start, a second one fits. */
export type ElderDraft = {
  name: string
  called: string
  address: string
  phone: string
  know: string
  contacts: { id: number; name: string; relation: string; phone: string }[]
}

/** Room for one more contact; the id tells rows apart on the screen and goes nowhere. */
export const nobody = (id: number): ElderDraft['contacts'][number] => ({
  id,
  name: '',
  relation: '',
  phone: '',
})

const PHONE = /^(1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

export const elderDraft = (facts: ElderFacts | null): ElderDraft => {
  if (!facts) return { name: '', called: '', address: '', phone: '', know: '', contacts: [nobody(0)] }
  const contacts = facts.contacts.map((contact, id) => ({ id, ...contact }))
  return { ...facts, contacts: contacts.length > 0 ? contacts : [nobody(0)] }
}

const isEmpty = ({ name, relation, phone }: ElderDraft['contacts'][number]): boolean =>
  `${name}${relation}${phone}`.trim() === ''

/** What is still to be written, as the button says it; null: all of it is there. */
export const missingIn = ({ name, called, address, phone, contacts }: ElderDraft): string | null => {
  if (name.trim() === '') return '写上姓名'
  if (called.trim() === '') return '写上怎么称呼'
  if (address.trim() === '') return '写上地址'
  if (!PHONE.test(phone.trim())) return '电话号码不对'
  const half = contacts.some(
    (contact) =>
      !isEmpty(contact) &&
      (contact.name.trim() === '' || contact.relation.trim() === '' || !PHONE.test(contact.phone.trim())),
  )
  return half ? '联系人没写全' : null
}

export const factsFrom = ({ name, called, address, phone, know, contacts }: ElderDraft): ElderFacts => ({
  name: name.trim(),
  called: called.trim(),
  address: address.trim(),
  phone: phone.trim(),
  know: know.trim(),
  contacts: contacts
    .filter((contact) => !isEmpty(contact))
    .map((contact) => ({
      name: contact.name.trim(),
      relation: contact.relation.trim(),
      phone: contact.phone.trim(),
    })),
})
