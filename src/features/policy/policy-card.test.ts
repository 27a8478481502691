import type { PolicyCard } from '../../../domain/policy/schema'
import { policySections } from './policy-sections'
import { checkedWords, policyMark, policyWarning, validWords } from './policy-words'

const source = (id: string) => ({ id, title: id, issuer: '', date: null, url: null, class: 'law' as const })

const card = (over: Partial<PolicyCard> = {}): PolicyCard => ({
  id: 'C03',
  topic: '住房',
  title: '居住证',
  status: 'ship',
  summary: [],
  conditions: [],
  steps: [],
  materials: [],
  facts: [],
  open: [],
  askWhom: [],
  askWhat: [],
  online: [],
  validFrom: null,
  validTo: null,
  lastChecked: '2026-11-23',
  sources: [],
  expired: false,
  ...over,
})

describe('policySections', () => {
  it('leaves out what the card does not say', () => {
    expect(policySections(card())).toEqual([])
  })

  it('keeps the order who, how, what, and numbers the sources as the list shows them', () => {
    const sections = policySections(
      card({
        sources: [source('S2'), source('S13')],
        materials: [{ text: '身份证', sources: ['S13', 'S2'], confirmed: true }],
        conditions: [{ text: '住满半年', sources: ['S2'], confirmed: false }],
      }),
    )
    expect(sections.map(({ title }) => title)).toEqual(['谁能办', '带什么'])
    expect(sections[0]?.lines[0]).toEqual({ text: '住满半年', unconfirmed: true, sourceNumbers: [1] })
    expect(sections[1]?.lines[0]?.sourceNumbers).toEqual([1, 2])
  })

  it('shows no number for a source the card does not list', () => {
    const steps = [{ text: '打电话', sources: ['S99'], confirmed: true }]
    expect(policySections(card({ steps }))[0]?.lines[0]?.sourceNumbers).toEqual([])
  })
})

describe('policyMark and policyWarning', () => {
  it('says expired before anything else', () => {
    expect(policyMark({ expired: true, status: 'hold' })?.text).toBe('已过期')
    expect(policyWarning({ expired: true, status: 'ship' })).toContain('过期')
  })
  it('warns by status', () => {
    expect(policyMark({ expired: false, status: 'hold' })?.text).toBe('先问再跑')
    expect(policyMark({ expired: false, status: 'ship-partial' })?.text).toBe('部分待核实')
    expect(policyMark({ expired: false, status: 'ship' })).toBeNull()
    expect(policyWarning({ expired: false, status: 'ship' })).toBe('')
  })
})

describe('validWords and checkedWords', () => {
  it.each([
    [null, null, '起止时间没写明'],
    ['2016-01-01', null, '2016年1月1日起，没写到哪天止'],
    [null, '2026-12-31', '到2026年12月31日止'],
    ['2026-01-01', '2026-12-31', '2026年1月1日起，到2026年12月31日止'],
  ])('%s to %s', (validFrom, validTo, words) => {
    expect(validWords({ validFrom, validTo })).toBe(words)
  })
  it('asks for care after half a year', () => {
    expect(checkedWords('2026-11-23', '2027-05-25')).toBe('2026年11月23日核对过')
    expect(checkedWords('2026-11-23', '2027-05-26')).toContain('先问')
  })
})
