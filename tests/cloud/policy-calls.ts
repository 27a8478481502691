import { randomUUID } from 'node:crypto'
import type { CardForDesk, CardStepDone, DeskCards } from '../../domain/policy/desk-schema'
import type { PolicyContent } from '../../domain/policy/schema'
import type { TestCloud } from '../support/cloud'
import { ADMIN, SOCIAL_WORKER } from '../support/street'

/** The desk of the policy cards, call by call. */
export const policyDesk = (cloud: TestCloud) => {
  const step = (path: string, openid: string, input: object, requestId: string = randomUUID()) =>
    cloud.call<CardStepDone>('policy', openid, path, input, { requestId })
  const read = async (policyId: string, openid = SOCIAL_WORKER) =>
    (await cloud.call<CardForDesk>('policy', openid, 'readCard', { policyId })).data
  const list = async () => (await cloud.call<DeskCards>('policy', SOCIAL_WORKER, 'listCards')).data
  const save = (input: object, openid = SOCIAL_WORKER, requestId?: string) =>
    step('saveDraft', openid, input, requestId)
  /** A card of its own, written and not handed in. */
  const written = async (content: PolicyContent): Promise<CardStepDone> => {
    const { data, error } = await save({ policyId: null, rev: 0, content })
    if (error) throw new Error(`saveDraft: ${error.code} ${error.field}`)
    return data
  }
  const submitted = async (content: PolicyContent): Promise<CardStepDone> => {
    const { policyId, rev } = await written(content)
    const { data, error } = await step('submitDraft', SOCIAL_WORKER, { policyId, rev })
    if (error) throw new Error(`submitDraft: ${error.code} ${error.field}`)
    return data
  }
  const published = async (content: PolicyContent): Promise<CardStepDone> => {
    const { policyId, rev } = await submitted(content)
    const { data, error } = await step('reviewDraft', ADMIN, { policyId, rev, decision: 'publish' })
    if (error) throw new Error(`reviewDraft: ${error.code}`)
    return data
  }
  return { step, read, list, save, written, submitted, published }
}

/** A card one may hand in as it is. */
export const cardContent = (change: Partial<PolicyContent> = {}): PolicyContent => ({
  topic: '住房',
  title: '夜间临时停车点',
  status: 'ship',
  summary: ['骑手夜里可以临时停车。', '白天照常。'],
  conditions: [{ text: '穿工服的骑手。', sources: ['N1'], confirmed: true, advice: false }],
  steps: [{ text: '看好牌子再停。', sources: [], confirmed: true, advice: true }],
  materials: [],
  facts: [{ text: '二十二点到六点可以停。', sources: ['N1'], confirmed: true, advice: false }],
  open: [],
  askWhom: [{ number: '12345', name: '政务热线', confirmed: true }],
  askWhat: [],
  online: [],
  validFrom: null,
  validTo: null,
  sources: [
    {
      id: 'N1',
      title: '停车通告',
      issuer: '均隆街办事处',
      date: '2026-12-01',
      url: null,
      class: 'government',
    },
  ],
  words: ['夜里停车停哪儿'],
  checkEvery: 90,
  ...change,
})
