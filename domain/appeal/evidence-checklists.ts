import type { EvidenceKind } from './evidence-schema'
import type { AppealCategory } from './schema'

type Line = { id: string; title: string; why: string }
/** A day after which a right is lost, counted from the day the list asks for. */
export type Limit = { what: string; days?: number; years?: number; source: string }
type Checklist = { dayAsks: string; lines: readonly Line[]; limits: readonly Limit[] }

const ARBITRATION: Limit = {
  what: '申请劳动仲裁',
  years: 1,
  source: '《劳动争议调解仲裁法》第27条：知道权利被侵害起一年；还在职时欠的工钱不受这一年限制',
}

/**
 * What a case needs, line by line, each with what it is for; and the days that must not be missed. Only periods a
 * law or regulation states are counted (the policy cards name the same articles); where rules differ by platform the
 * list says "the same day" in words instead of inventing a number.
 */
export const CHECKLISTS: Record<EvidenceKind, Checklist> = {
  pay: {
    dayAsks: '哪一天起该发没发',
    lines: [
      { id: 'agreed', title: '说好的工钱', why: '合同、入职聊天、单价截图：证明该给多少' },
      { id: 'worked', title: '干了多少', why: '接单记录、考勤、排班：证明活是你干的' },
      { id: 'paid', title: '发了多少', why: '银行流水、工资条：差额从这里算' },
      { id: 'asked', title: '要过的记录', why: '跟站长、公司要钱的聊天和录音：时效从要的那天重新算' },
      { id: 'company', title: '公司是谁', why: '工服、站点牌子、App 里的签约主体：告要告对人' },
    ],
    limits: [
      ARBITRATION,
      { what: '向劳动监察投诉', years: 2, source: '《劳动保障监察条例》第20条：违法行为两年内' },
    ],
  },
  fine: {
    dayAsks: '哪一天被罚的',
    lines: [
      { id: 'notice', title: '罚款、封号的通知', why: '写着理由和金额的那一页：申诉就冲着它' },
      { id: 'order', title: '那一单的详情', why: '下单、到店、取餐、送达时间：慢在哪一步一看就知道' },
      { id: 'track', title: '轨迹和天气', why: '绕路、封路、下雨：不是你磨蹭' },
      { id: 'talk', title: '和商家、顾客的联系', why: '通话记录、聊天：你催过、说明过' },
      {
        id: 'appealed',
        title: '在 App 里申诉过的结果',
        why: '当天就在 App 里申诉，各平台时限不同，过了就不收',
      },
    ],
    limits: [],
  },
  injury: {
    dayAsks: '哪一天受的伤',
    lines: [
      { id: 'scene', title: '现场', why: '受伤的地方、车、天气：证明怎么伤的' },
      { id: 'working', title: '当时在跑单', why: '正在送的订单、上线记录：算不算工作原因看它' },
      { id: 'doctor', title: '病历和诊断', why: '第一次看病的病历最要紧，写清怎么受的伤' },
      { id: 'bills', title: '医药费票据', why: '发票和清单原件：报销、赔偿都凭它' },
      { id: 'witness', title: '谁看见了', why: '证人姓名电话、监控在哪家：越早去要越好' },
      { id: 'reported', title: '报给平台、站点的记录', why: '当天就报，记下几点报给谁' },
    ],
    limits: [
      {
        what: '自己申请工伤认定',
        years: 1,
        source: '《工伤保险条例》第17条：单位 30 日内没申请的，本人一年内可以直接申请',
      },
      ARBITRATION,
    ],
  },
  gate: {
    dayAsks: '哪一天被拦的',
    lines: [
      { id: 'place', title: '哪个小区、哪个门', why: '拍下门岗和门牌：找物业要找对门' },
      { id: 'refusal', title: '怎么拦的', why: '说了什么、有没有规定贴出来' },
      { id: 'order', title: '那一单的详情', why: '为这事超时被罚的，也一起申诉' },
      { id: 'harm', title: '耽误了什么', why: '超时、差评、罚款的截图' },
    ],
    limits: [],
  },
  accident: {
    dayAsks: '哪一天拿到事故认定书',
    lines: [
      { id: 'scene', title: '现场', why: '两车位置、刹车印、信号灯：先拍再挪车' },
      { id: 'other', title: '对方', why: '车牌、驾驶证、保险单、电话' },
      { id: 'police', title: '报警和认定书', why: '122 的记录和认定书：谁的责任看它' },
      { id: 'doctor', title: '病历和票据', why: '当天就看，哪怕当时不痛' },
      { id: 'working', title: '当时在跑单', why: '订单、上线记录：职业伤害、意外险都要' },
      { id: 'loss', title: '车和误工', why: '修车单、收入流水：赔偿按它算' },
    ],
    limits: [
      {
        what: '对事故认定书不服，申请复核',
        days: 3,
        source: '《道路交通事故处理程序规定》第71条：送达起三日内，书面，只有一次',
      },
    ],
  },
}

const BY_CATEGORY: Partial<Record<AppealCategory, EvidenceKind>> = {
  pay: 'pay',
  fine: 'fine',
  injury: 'injury',
  accident: 'accident',
}

/** The list that fits a category; null: none does, the person may still pick one. */
export const checklistFor = (category: AppealCategory): EvidenceKind | null => BY_CATEGORY[category] ?? null
