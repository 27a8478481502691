import type { PolicyDocument } from './schema'
import { allByTopic, nearestPolicies } from './search'
import { tokensOf } from './tokens'
import { briefOf, cardOf } from './view'

const card = (_id: string, topic: string, title: string, words: string[] = []): PolicyDocument => ({
  _id,
  topic,
  title,
  status: 'ship',
  summary: ['一句。', '两句。'],
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
  words,
  v: 1,
  rev: 0,
  checkedBy: null,
  checkEvery: 90,
  draft: null,
})

const CARDS = [
  card('c01', '住房', '公租房怎么申请', ['房租太贵']),
  card('c06', '事故', '交通事故处理', ['骑车撞了人']),
  card('c02', '住房', '一张床宿舍', ['便宜床位']),
]
const idsFor = (text: string) => nearestPolicies(CARDS, text, 3).map(({ _id }) => _id)

test('the same thing in other words finds the card', () => {
  expect(idsFor('租不起房子了')[0]).toBe('c01')
  expect(idsFor('出车祸了')[0]).toBe('c06')
})

test('one letter finds what begins with it, and what fits nothing finds nothing', () => {
  expect(idsFor('床')).toEqual(['c02'])
  expect(idsFor('今天吃什么')).toEqual([])
  expect(idsFor('')).toEqual([])
})

test('a changed card counts at once', () => {
  expect(idsFor('电瓶')).toEqual([])
  const changed = CARDS.map((one) => (one._id === 'c02' ? { ...one, words: ['电瓶充电'] } : one))
  expect(nearestPolicies(changed, '电瓶', 3).map(({ _id }) => _id)).toEqual(['c02'])
  expect(idsFor('电瓶')).toEqual([])
})

test('without a question all cards stand topic by topic', () => {
  expect(allByTopic(CARDS).map(({ _id }) => _id)).toEqual(['c01', 'c02', 'c06'])
})

test('tokens: pairs of letters, whole numbers and latin words, things by name', () => {
  expect(tokensOf('租房GB17761')).toEqual(['租房', 'gb', '17761', '~rent'])
  expect(tokensOf('怎么')).toEqual([])
})

test('a card is expired the day after its last day', () => {
  const until = { ...CARDS[0], ...card('c01', '住房', '公租房'), validTo: '2026-04-30' }
  expect(briefOf(until, '2026-04-30T23:59:00.000+08:00').expired).toBe(false)
  expect(briefOf(until, '2026-05-01T00:00:00.000+08:00').expired).toBe(true)
  expect(cardOf(until, '2026-05-01T00:00:00.000+08:00')).toMatchObject({ id: 'c01', expired: true })
  expect(cardOf(until, '2026-05-01T00:00:00.000+08:00')).not.toHaveProperty('words')
})
