import { isUrgent } from './guess-urgency'

test.each([
  '有人拿刀威胁我',
  '不想活了',
  '活着没意思，想一了百了，不想 活 了',
  '送单摔了，腿在流血',
  '娃儿一个人在家发烧',
  '孩子走丢了',
  '被撞了，对方不让我走',
  '我没受伤，但是我朋友骨折了',
  '头晕想吐，怕是中暑了',
  '老公家暴我',
  '屋里着火了',
])('urgent: %s', (text) => expect(isUrgent(text)).toBe(true))

test.each([
  '公租房怎么申请',
  '居住证咋办',
  '站点不发钱',
  '电动车咋上牌',
  '骑手怎么入工会',
  '没有受伤，就是车坏了',
  '没摔倒，人没被撞',
  '娃儿在成都咋读书',
  '暑假娃没人带',
  '黄昏的时候单子多',
])('not urgent: %s', (text) => expect(isUrgent(text)).toBe(false))
