import type { AppealCategory } from './schema'

/** Words by category, in the order in which a tie is decided: harm first. */
const WORDS: [Exclude<AppealCategory, 'other'>, readonly string[]][] = [
  ['accident', ['车祸', '撞', '追尾', '剐蹭', '事故', '肇事', '逃逸', '认定书', '交警', '对方全责']],
  ['injury', ['受伤', '工伤', '摔', '骨折', '职业伤害', '新职伤', '伤残', '烫伤', '住院', '医药费', '流血']],
  ['pay', ['工资', '欠薪', '拖欠', '不发钱', '薪', '讨薪', '结账', '单价', '提成', '押金', '欠钱', '不给钱']],
  ['fine', ['罚款', '扣钱', '扣款', '罚', '差评', '超时', '封号', '被封', '封了', '申诉', '扣分', '账号']],
  ['housing', ['公租房', '租房', '房租', '房子', '床位', '宿舍', '房东', '中介', '住处', '租金', '居住证']],
  ['insurance', ['社保', '养老', '公积金', '参保', '医保', '保险', '灵活就业', '失业']],
  ['children', ['娃', '孩子', '小孩', '子女', '读书', '上学', '入学', '托管', '幼儿园', '学校', '作业']],
  [
    'health',
    [
      '看病',
      '生病',
      '中暑',
      '头晕',
      '医院',
      '血压',
      '血糖',
      '腰痛',
      '胃痛',
      '咳',
      '发烧',
      '体检',
      '睡不着',
      '不想活',
      '自杀',
    ],
  ],
  ['family', ['老婆', '老公', '离婚', '家暴', '父母', '老人', '妈', '爸', '家里', '亲戚', '吵架']],
]

const scoreOf = (text: string, words: readonly string[]): number =>
  words.reduce((score, word) => score + (text.includes(word) ? word.length : 0), 0)

/** The likeliest category of a text; the person can say better. `other` when no word points anywhere. */
export const guessCategory = (text: string): AppealCategory => {
  let best: AppealCategory = 'other'
  let most = 0
  for (const [category, words] of WORDS) {
    const score = scoreOf(text, words)
    if (score > most) {
      best = category
      most = score
    }
  }
  return best
}
