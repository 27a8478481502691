import { likeness, similarTo } from './similar'

const WISHES = ['换电柜旁边加个雨棚', '晚高峰后食堂也开一场', '驿站多放几把椅子'].map((text) => ({ text }))

test('the same wish in other words is found, others are not', () => {
  expect(similarTo('希望换电柜那里有雨棚', WISHES).map(({ text }) => text)).toEqual(['换电柜旁边加个雨棚'])
  expect(similarTo('能不能晚上食堂也开', WISHES)[0]?.text).toBe('晚高峰后食堂也开一场')
  expect(similarTo('想学英语', WISHES)).toEqual([])
})

test('likeness is the same both ways, and whole for the same text', () => {
  for (const { text } of WISHES) {
    expect(likeness(text, text)).toBe(1)
    expect(likeness(text, '食堂')).toBe(likeness('食堂', text))
  }
  expect(likeness('', '食堂')).toBe(0)
})
