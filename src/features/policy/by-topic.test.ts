import type { PolicyBrief } from '../../../domain/policy/schema'
import { byTopic } from './by-topic'

const brief = (id: string, topic: string): PolicyBrief => ({
  id,
  topic,
  title: id,
  status: 'ship',
  summary: '',
  expired: false,
})

test('gathers a topic that comes twice, and keeps the order', () => {
  const topics = byTopic([brief('c01', '住房'), brief('c04', '受伤'), brief('c02', '住房')])
  expect(topics.map(({ name, policies }) => [name, policies.map(({ id }) => id)])).toEqual([
    ['住房', ['c01', 'c02']],
    ['受伤', ['c04']],
  ])
})

test('has no topics without cards', () => {
  expect(byTopic([])).toEqual([])
})
