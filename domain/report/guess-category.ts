import type { ReportCategory } from './schema'

/** Words riders use, in the order of how dangerous it is when nobody reads them. */
const WORDS: readonly { category: ReportCategory; words: readonly string[] }[] = [
  {
    category: 'fire',
    words: ['冒烟', '着火', '起火', '消防', '灭火', '飞线', '充电', '电池', '煤气', '燃气'],
  },
  { category: 'wire', words: ['电线', '电缆', '漏电', '线垂', '网线', '电箱', '配电', '线杆'] },
  { category: 'light', words: ['路灯', '没灯', '灯坏', '灯不亮', '太黑', '太暗', '照明'] },
  {
    category: 'road',
    words: ['井盖', '坑', '路面', '地砖', '塌', '积水', '结冰', '打滑', '台阶', '护栏', '减速带'],
  },
  { category: 'blocked', words: ['占道', '堵', '堆', '挡', '乱停', '共享单车', '通道', '拦住', '杂物'] },
  {
    category: 'traffic',
    words: ['红绿灯', '斑马线', '逆行', '路口', '撞', '车速', '看不见', '盲区', '标志'],
  },
  { category: 'hygiene', words: ['垃圾', '臭', '脏', '厕所', '污水', '油烟', '老鼠', '蚊', '粪'] },
  {
    category: 'facility',
    words: ['冰柜', '微波炉', '换电柜', '插座', '座椅', '椅子', '水龙头', '空调', '坏了'],
  },
  {
    category: 'service',
    words: ['开门', '时间', '服务', '多一点', '希望', '建议', '能不能', '最好', '延长', '增加'],
  },
]

/** What a report is about, by its words; `other` when none tells. The reporter and staff correct it. */
export const guessCategory = (text: string): ReportCategory =>
  WORDS.find(({ words }) => words.some((word) => text.includes(word)))?.category ?? 'other'
