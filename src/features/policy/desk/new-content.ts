import type { PolicyContent } from '../../../../domain/policy/schema'

/** What an empty form starts with. */
export const NEW_CONTENT: PolicyContent = {
  topic: '',
  title: '',
  status: 'hold',
  summary: [],
  conditions: [],
  steps: [],
  materials: [],
  facts: [],
  open: [],
  askWhom: [{ number: '12345', name: '政务热线', confirmed: true }],
  askWhat: [],
  online: [],
  validFrom: null,
  validTo: null,
  sources: [],
  words: [],
  checkEvery: 90,
}
