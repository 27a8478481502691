import { checkAnswers } from './check-answers'

const topic = { id: 'topic', text: '什么事', options: ['欠薪', '受伤'], required: true, sensitive: true }
const more = { id: 'more', text: '还想说', options: [], required: false, sensitive: false }

test('what is asked is answered, what is not asked is dropped', () => {
  const answers = [
    { id: 'topic', text: '欠薪' },
    { id: 'other', text: '别的' },
  ]
  expect(checkAnswers([topic, more], answers)).toEqual({ topic: '欠薪' })
  expect(checkAnswers([], answers)).toEqual({})
})

test('a missing answer and one that is no option are refused by their question', () => {
  expect(() => checkAnswers([topic], [])).toThrow('ANSWERS_NEEDED')
  expect(() => checkAnswers([topic], [{ id: 'topic', text: '离婚' }])).toThrow('BAD_INPUT')
})
