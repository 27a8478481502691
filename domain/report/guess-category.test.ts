import { guessCategory } from './guess-category'

test.each([
  ['路灯坏了，晚上看不清', 'light'],
  ['井盖翘起来了', 'road'],
  ['飞线充电，雨天吓人', 'fire'],
  ['共享单车把通道占了', 'blocked'],
  ['希望驿站晚上十点再关门', 'service'],
  ['垃圾桶满了很臭', 'hygiene'],
  ['随便说说', 'other'],
])('%s: %s', (text, category) => expect(guessCategory(text)).toBe(category))
