import { guessCategory } from './guess-category'

test.each([
  ['公租房怎么申请', 'housing'],
  ['房东不退押金，房子也不让住了', 'housing'],
  ['老板拖欠工资三个月', 'pay'],
  ['送单摔了骨折谁赔医药费', 'injury'],
  ['被小车撞了，交警给了认定书', 'accident'],
  ['超时罚款不合理，申诉也不通过', 'fine'],
  ['自己交社保一个月多少', 'insurance'],
  ['娃儿在成都咋读书', 'children'],
  ['最近血压高，想看病', 'health'],
  ['老公天天跟我吵架，想离婚', 'family'],
  ['你好', 'other'],
])('%s is about %s', (text, category) => expect(guessCategory(text)).toBe(category))
