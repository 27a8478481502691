import type { Browser } from 'playwright-core'
import { openBrowser, openPage, PHONE, shoot } from '../support/browser'
import { startTestCloud, type TestCloud } from '../support/cloud'

let cloud: TestCloud
let browser: Browser
let appealId = ''
const errors: string[] = []

beforeAll(async () => {
  cloud = await startTestCloud()
  type Created = { appeal: { id: string } }
  const made = await cloud.call<Created>('appeal', 'case-rider', 'create', { text: '站点欠我工资' })
  appealId = made.data.appeal.id
  await cloud.call('appeal', 'local-tian', 'accept', { appealId })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser.close()
  await cloud.stop()
})

/** Every screen a rider or a worker can open without having done anything, and a word it must say. */
const SCREENS = [
  { name: 'home', openid: 'local-yang', address: 'pages/home/index', says: '均隆街' },
  { name: 'book', openid: 'local-yang', address: 'pages/book/index', says: '免费理发' },
  { name: 'heart', openid: 'local-yang', address: 'pages/heart/index', says: '说说你遇到的事' },
  { name: 'me', openid: 'local-yang', address: 'pages/me/index', says: '我的预约' },
  {
    name: 'slots',
    openid: 'local-yang',
    address: 'packages/booking/slots/index?programmeId=haircut',
    says: '先点一个时间',
  },
  { name: 'my-bookings', openid: 'local-yang', address: 'packages/booking/mine/index', says: '还没有预约' },
  { name: 'readers', openid: 'local-yang', address: 'packages/mine/readers/index', says: '还没有人看过' },
  { name: 'health', openid: 'local-yang', address: 'packages/clinic/record/index', says: '同意，建档案' },
  { name: 'childcare', openid: 'local-he', address: 'packages/childcare/mine/index', says: '登记孩子' },
  { name: 'child', openid: 'local-he', address: 'packages/childcare/child/index', says: '谁能来接' },
  {
    name: 'draw',
    openid: 'local-he',
    address: 'packages/childcare/draw/index?id=winter-2027',
    says: '怎么抽才公平',
  },
  {
    name: 'pairings',
    openid: 'local-yang',
    address: 'packages/pairing/mine/index',
    says: '还没有结对的老人',
  },
  {
    name: 'pair-visit',
    openid: 'local-yang',
    address: 'packages/pairing/visit/index?id=none',
    says: '已经结束',
  },
  {
    name: 'elders',
    openid: 'local-tian',
    address: 'packages/pairing-desk/elders/index',
    says: '登记一位老人',
  },
  {
    name: 'elder-new',
    openid: 'local-tian',
    address: 'packages/pairing-desk/elder/index',
    says: '念给老人听',
  },
  { name: 'elder-calls', openid: 'local-tian', address: 'packages/pairing-desk/calls/index', says: '都平安' },
  { name: 'lesson-topics', openid: 'local-yang', address: 'packages/lesson/topics/index', says: '医院挂号' },
  {
    name: 'lesson-card',
    openid: 'local-yang',
    address: 'packages/lesson/card/index?id=shop',
    says: '下一步',
  },
  {
    name: 'lesson-mentor',
    openid: 'local-yang',
    address: 'packages/lesson/mentor/index',
    says: '想教哪几样',
  },
  {
    name: 'lesson-learner',
    openid: 'local-yang',
    address: 'packages/lesson/learner/index',
    says: '给我学习码',
  },
  {
    name: 'lesson-cards',
    openid: 'local-tian',
    address: 'packages/lesson-desk/cards/index',
    says: '写一张新卡片',
  },
  {
    name: 'lesson-card-edit',
    openid: 'local-tian',
    address: 'packages/lesson-desk/cards/index?id=shop',
    says: '为什么改',
  },
  {
    name: 'mentors',
    openid: 'local-tian',
    address: 'packages/lesson-desk/mentors/index',
    says: '还没有人报名',
  },
  {
    name: 'patients',
    openid: 'local-doctor',
    address: 'packages/clinic-desk/patients/index',
    says: '谁来了',
  },
  {
    name: 'care-today',
    openid: 'local-carer',
    address: 'packages/childcare-desk/today/index',
    says: '今天没有',
  },
  {
    name: 'care-periods',
    openid: 'local-tian',
    address: 'packages/childcare-desk/periods/index',
    says: '新开一期',
  },
  { name: 'my-data', openid: 'local-yang', address: 'packages/mine/data/index', says: '你说了算' },
  {
    name: 'activities',
    openid: 'local-yang',
    address: 'packages/activity/list/index',
    says: '给独居老人送菜',
  },
  {
    name: 'activity',
    openid: 'local-yang',
    address: 'packages/activity/one/index?id=send-food',
    says: '每周都能来',
  },
  { name: 'my-activities', openid: 'local-yang', address: 'packages/activity/mine/index', says: '一共' },
  {
    name: 'activity-board',
    openid: 'local-tian',
    address: 'packages/activity-desk/board/index',
    says: '办一个活动',
  },
  {
    name: 'activity-edit',
    openid: 'local-tian',
    address: 'packages/activity-desk/edit/index',
    says: '叫什么',
  },
  {
    name: 'activity-attendance',
    openid: 'local-tian',
    address: 'packages/activity-desk/attendance/index?id=send-food&day=2026-12-16',
    says: '还没有人报名',
  },
  { name: 'points', openid: 'local-yang', address: 'packages/points/mine/index', says: '红色积分' },
  {
    name: 'take-coupon',
    openid: 'local-cashier',
    address: 'packages/points-desk/take/index',
    says: '扫对方的券',
  },
  {
    name: 'point-grants',
    openid: 'local-tian',
    address: 'packages/points-desk/grants/index',
    says: '没有等着批的',
  },
  {
    name: 'points-statement',
    openid: 'local-yang',
    address: 'packages/points/mine/index?tab=statement',
    says: '这个月没有进出',
  },
  {
    name: 'reward-desk',
    openid: 'local-admin',
    address: 'packages/points-desk/rewards/index',
    says: '加一样能换的',
  },
  { name: 'wall', openid: 'local-yang', address: 'packages/wall/list/index', says: '等第一件作品' },
  { name: 'new-work', openid: 'local-yang', address: 'packages/wall/new/index', says: '笔名' },
  {
    name: 'wall-desk',
    openid: 'local-tian',
    address: 'packages/wall-desk/works/index',
    says: '都看完了',
  },
  { name: 'grids', openid: 'local-yang', address: 'packages/observer/grids/index', says: '第一网格' },
  {
    name: 'observer-desk',
    openid: 'local-tian',
    address: 'packages/observer-desk/requests/index',
    says: '还没有人要照看',
  },
  {
    name: 'staff-programmes',
    openid: 'local-admin',
    address: 'packages/booking-desk/programmes/index',
    says: '免费理发',
  },
  {
    name: 'staff-programme',
    openid: 'local-admin',
    address: 'packages/booking-desk/programme/index?id=haircut',
    says: '加一场',
  },
  {
    name: 'staff-session',
    openid: 'local-lawyer',
    address: 'packages/booking-desk/session/index?programmeId=lawyer',
    says: '报号排上',
  },
  {
    name: 'staff-calendars',
    openid: 'local-admin',
    address: 'packages/booking-desk/calendars/index',
    says: '2026 年',
  },
  {
    name: 'staff-contests',
    openid: 'local-tian',
    address: 'packages/booking-desk/contests/index',
    says: '没有人在等答复',
  },
  { name: 'ask', openid: 'local-yang', address: 'packages/appeal/ask/index', says: '发给社工' },
  { name: 'card-on-hold', openid: 'local-yang', address: 'packages/policy/card/index?id=c01', says: '12345' },
  { name: 'card', openid: 'local-yang', address: 'packages/policy/card/index?id=c08', says: '仲裁' },
  { name: 'inbox', openid: 'local-tian', address: 'packages/staff/inbox/index', says: '待回' },
  { name: 'case', openid: 'local-tian', address: 'packages/staff/case/index?id={appeal}', says: '约时间' },
  {
    name: 'case-moves',
    openid: 'local-tian',
    address: 'packages/appeal-desk/moves/index?id={appeal}',
    says: '转给同事',
  },
  {
    name: 'case-evidence',
    openid: 'local-tian',
    address: 'packages/appeal-desk/evidence/index?id={appeal}',
    says: '还没开始留证据',
  },
  {
    name: 'thread',
    openid: 'case-rider',
    address: 'packages/appeal/thread/index?id={appeal}',
    says: '问题解决了',
  },
  {
    name: 'evidence',
    openid: 'case-rider',
    address: 'packages/appeal/evidence/index?id={appeal}',
    says: '工钱',
  },
  {
    name: 'canned',
    openid: 'local-tian',
    address: 'packages/appeal-desk/canned/index',
    says: '还没有常用语',
  },
  { name: 'absence', openid: 'local-tian', address: 'packages/appeal-desk/absence/index', says: '大家都在' },
  { name: 'open-for', openid: 'local-tian', address: 'packages/appeal-desk/open-for/index', says: '记下来' },
  {
    name: 'referrals',
    openid: 'local-lawyer',
    address: 'packages/appeal-desk/referrals/index',
    says: '没有转来的事',
  },
  {
    name: 'appeal-counts',
    openid: 'local-admin',
    address: 'packages/appeal-desk/statistics/index',
    says: '怎么结束的',
  },
  { name: 'directory', openid: 'local-yang', address: 'packages/directory/list/index', says: '101 项' },
  {
    name: 'place',
    openid: 'local-yang',
    address: 'packages/directory/place/index?id=shop-night',
    says: '夜里歇脚充电',
  },
  {
    name: 'policy-desk',
    openid: 'local-tian',
    address: 'packages/policy-desk/cards/index',
    says: '该核对',
  },
  {
    name: 'policy-desk-edit',
    openid: 'local-tian',
    address: 'packages/policy-desk/edit/index?id=c04',
    says: '三句话说清楚',
  },
  {
    name: 'policy-desk-review',
    openid: 'local-tian',
    address: 'packages/policy-desk/review/index?id=c16',
    says: '对过出处',
  },
  {
    name: 'directory-desk',
    openid: 'local-tian',
    address: 'packages/directory-desk/places/index',
    says: '骑手报的不对',
  },
  {
    name: 'edit-place',
    openid: 'local-tian',
    address: 'packages/directory-desk/edit/index?id=tea-a',
    says: '改动记录',
  },
  {
    name: 'corrections',
    openid: 'local-tian',
    address: 'packages/directory-desk/corrections/index',
    says: '都核对完了',
  },
  { name: 'reports', openid: 'local-yang', address: 'packages/report/board/index', says: '随手拍一件' },
  { name: 'new-report', openid: 'local-yang', address: 'packages/report/new/index', says: '在哪儿' },
  { name: 'report-inbox', openid: 'local-tian', address: 'packages/report-desk/inbox/index', says: '等派人' },
  { name: 'wishes', openid: 'local-yang', address: 'packages/need/wishes/index', says: '墙上还空着' },
  {
    name: 'changes',
    openid: 'local-yang',
    address: 'packages/need/wishes/index?tab=changes',
    says: '集中供餐',
  },
  {
    name: 'desk-wishes',
    openid: 'local-tian',
    address: 'packages/need-desk/wishes/index',
    says: '服务后的小问题',
  },
  { name: 'surveys', openid: 'local-tian', address: 'packages/need-desk/surveys/index', says: '新问一句' },
  { name: 'staff-water', openid: 'local-zhou', address: 'packages/staff/water/index', says: '冰柜' },
  { name: 'meal-pass', openid: 'local-yang', address: 'packages/canteen/pass/index', says: '领用餐码' },
  { name: 'counter', openid: 'local-cashier', address: 'packages/canteen-desk/counter/index', says: '原价' },
  {
    name: 'meal-sheet',
    openid: 'local-cashier',
    address: 'packages/canteen-desk/sheet/index',
    says: '优惠合计',
  },
  {
    name: 'station',
    openid: 'local-yang',
    address: 'packages/station/page/index?stationId=nuanxin',
    says: '人来过',
  },
  { name: 'stations', openid: 'local-zhou', address: 'packages/station-desk/stations/index', says: '打印' },
  { name: 'council', openid: 'local-yang', address: 'packages/partner/council/index', says: '成都燃气' },
  {
    name: 'street-items',
    openid: 'local-admin',
    address: 'packages/street-desk/items/index',
    says: '街道设置',
  },
  {
    name: 'street-item',
    openid: 'local-admin',
    address: 'packages/street-desk/item/index?id=youai',
    says: '站点名字',
  },
  {
    name: 'council-desk',
    openid: 'local-tian',
    address: 'packages/street-desk/council/index',
    says: '加一条承诺',
  },
  { name: 'party', openid: 'local-yang', address: 'packages/party/checkin/index', says: '我来报到' },
  {
    name: 'party-reviews',
    openid: 'local-party',
    address: 'packages/party-desk/reviews/index',
    says: '没有等着办的报到',
  },
  { name: 'duty', openid: 'local-yang', address: 'packages/duty/roster/index', says: '我也来值班' },
  { name: 'duty-plan', openid: 'local-admin', address: 'packages/duty-desk/plan/index', says: '排人' },
  {
    name: 'assistance',
    openid: 'local-yang',
    address: 'packages/assistance/mine/index',
    says: '还没请过人帮办',
  },
  {
    name: 'assistance-ask',
    openid: 'local-yang',
    address: 'packages/assistance/ask/index',
    says: '是谁要帮',
  },
  {
    name: 'assistance-inbox',
    openid: 'local-tian',
    address: 'packages/assistance-desk/inbox/index',
    says: '替人记一件',
  },
  { name: 'study', openid: 'local-yang', address: 'packages/study/tasks/index', says: '读一段' },
  {
    name: 'study-task',
    openid: 'local-yang',
    address: 'packages/study/task/index?id=study-arbitration',
    says: '答好了',
  },
  { name: 'study-desk', openid: 'local-admin', address: 'packages/study-desk/tasks/index', says: '人做过' },
  {
    name: 'study-tell',
    openid: 'local-yang',
    address: 'packages/study/task/index?id=tell-arbitration',
    says: '在哪讲的',
  },
  {
    name: 'scan-unknown',
    openid: 'local-yang',
    address: 'pages/scan/index?scene=f.u1.wrongwrong',
    says: '码',
  },
]

/** WCAG relative luminance contrast of every text against the first background behind it that is not transparent. */
const weakTexts = () => {
  const parse = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
  const luminance = (colour: number[]) => {
    const [r = 0, g = 0, b = 0] = colour.slice(0, 3).map((part) => {
      const value = part / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const behind = (element: Element | null): number[] => {
    if (!element) return [255, 255, 255]
    const colour = parse(getComputedStyle(element).backgroundColor)
    return (colour[3] ?? 1) > 0.5 && colour.length >= 3 ? colour : behind(element.parentElement)
  }
  const texts = [...document.querySelectorAll('body *')].filter((element) => {
    const box = element.getBoundingClientRect()
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
    return own && box.width > 0 && box.height > 0 && box.top < innerHeight
  })
  return texts.flatMap((element) => {
    const style = getComputedStyle(element)
    const [light, dark] = [luminance(parse(style.color)), luminance(behind(element))].sort((a, b) => b - a)
    const contrast = ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
    return contrast < 4.5 ? [`${element.textContent?.trim().slice(0, 20)} ${contrast.toFixed(1)}`] : []
  })
}

/** What a thumb has to hit: every element that says it is a button. */
const smallTargets = () =>
  [...document.querySelectorAll('[role="button"], button')].flatMap((element) => {
    const box = element.getBoundingClientRect()
    const isShown = box.width > 0 && box.height > 0
    return isShown && (box.height < 43.5 || box.width < 43.5)
      ? [`${element.textContent?.trim().slice(0, 20)} ${box.width}x${box.height}`]
      : []
  })

const sidewaysBy = () => document.documentElement.scrollWidth - innerWidth

describe.each([
  { look: 'light', options: {} },
  { look: 'dark', options: { colorScheme: 'dark' as const } },
])('in $look', ({ look, options }) => {
  test.each(SCREENS)(
    '$name says what it is for, in ink one can read, with targets a thumb can hit',
    async (screen) => {
      const url = `${cloud.url}/app/?openid=${screen.openid}#/${screen.address.replace('{appeal}', appealId)}`
      const page = await openPage(browser, url, { ...PHONE, ...options }, errors)
      await page.getByText(screen.says).locator('visible=true').first().waitFor()
      await shoot(page, `${screen.name}-${look}`)
      expect(await page.evaluate(weakTexts)).toEqual([])
      expect(await page.evaluate(smallTargets)).toEqual([])
      expect(await page.evaluate(sidewaysBy)).toBeLessThanOrEqual(0)
      expect(errors).toEqual([])
      await page.context().close()
    },
  )
})
