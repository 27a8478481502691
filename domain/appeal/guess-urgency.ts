/**
 * Words of danger, injury, a child alone or of giving up. Missing one costs more than showing hotlines once too
 * often, so the list is generous; a word right after a "not" (没受伤) does not count.
 */
const URGENT_WORDS = [
  // giving up
  '自杀',
  '轻生',
  '不想活',
  '活不下去',
  '活着没意思',
  '想死',
  '去死',
  '跳楼',
  '跳河',
  '割腕',
  '喝农药',
  '遗书',
  '了断',
  '结束生命',
  // danger
  '救命',
  '救我',
  '着火',
  '起火',
  '失火',
  '煤气',
  '燃气泄漏',
  '漏气',
  '爆炸',
  '触电',
  '漏电',
  '被困',
  '被打',
  '打我',
  '挨打',
  '动手打',
  '打人',
  '打伤',
  '砍',
  '捅',
  '刀',
  '威胁',
  '要杀',
  '家暴',
  '抢劫',
  '绑架',
  '跟踪我',
  '非法拘禁',
  '不让我走',
  '扣了我的人',
  '猥亵',
  '强奸',
  '骚扰',
  // injury and illness
  '受伤',
  '伤到',
  '摔伤',
  '摔断',
  '摔了',
  '摔倒',
  '撞伤',
  '骨折',
  '流血',
  '出血',
  '血流',
  '昏倒',
  '昏迷',
  '昏过去',
  '头昏',
  '晕倒',
  '晕过去',
  '头晕',
  '中暑',
  '休克',
  '抽搐',
  '烫伤',
  '烧伤',
  '中毒',
  '喘不上气',
  '出不赢气',
  '呼吸困难',
  '胸口痛',
  '胸痛',
  '心口痛',
  '抢救',
  '被撞',
  '撞了',
  '撞到人',
  '车祸',
  '断了腿',
  '断了手',
  '动不了',
  '起不来',
  // a child alone
  '走丢',
  '走失',
  '不见了',
  '找不到娃',
  '找不到孩子',
  '娃儿丢',
  '孩子丢',
  '一个人在家',
  '独自在家',
  '锁在屋',
  '锁在家',
  '反锁',
] as const

const NOT = /(没|没有|沒|未|并没|不是|别|不会)(有|被|得)?$/

const saysSo = (text: string, word: string): boolean => {
  for (let from = text.indexOf(word); from !== -1; from = text.indexOf(word, from + 1)) {
    if (!NOT.test(text.slice(Math.max(0, from - 4), from))) return true
  }
  return false
}

/** True when a text speaks of danger, injury, a child alone or of giving up: urgent, hotlines first. */
export const isUrgent = (text: string): boolean => {
  const flat = text.normalize('NFKC').replace(/\s+/g, '')
  return URGENT_WORDS.some((word) => saysSo(flat, word))
}
