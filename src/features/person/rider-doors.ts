import type { IconName } from '../../components/icon/icon-names'

export type RiderDoor = { page: string; title: string; text?: string; icon: IconName }

/** What a person finds under "mine", in the order of how often it is wanted. */
export const RIDER_DOORS: readonly RiderDoor[] = [
  { page: 'packages/booking/mine/index', title: '我的预约', icon: 'calendar' },
  { page: 'packages/canteen/pass/index', title: '用餐码', text: '食堂打折，一餐一次', icon: 'bowl' },
  {
    page: 'packages/childcare/mine/index',
    title: '子女托管',
    text: '登记孩子、填志愿、看今天',
    icon: 'child',
  },
  {
    page: 'packages/clinic/record/index',
    title: '健康档案',
    text: '血压、血糖、体重，只有你和医生看得到',
    icon: 'clinic',
  },
  {
    page: 'packages/activity/list/index',
    title: '志愿服务队',
    text: '帮老人、守路口，记时长、有积分',
    icon: 'people',
  },
  { page: 'packages/points/mine/index', title: '红色积分', text: '攒一攒，换顿饭', icon: 'gift' },
  {
    page: 'packages/wall/list/index',
    title: '社区文化墙',
    text: '街坊拍的、写的，好作品有积分',
    icon: 'star',
  },
  { page: 'packages/partner/council/index', title: '爱心单位', text: '谁在帮这条街，给了什么', icon: 'gift' },
  {
    page: 'packages/report/board/index',
    title: '随手拍',
    text: '报隐患、提建议，看解决了没有',
    icon: 'camera',
  },
  { page: 'packages/observer/grids/index', title: '网格和观察员', text: '照看一段街', icon: 'map' },
  { page: 'packages/need/wishes/index', title: '心愿墙', text: '想要什么，大家投票', icon: 'thumb' },
  {
    page: 'packages/pairing/mine/index',
    title: '结对看望',
    text: '隔几天去看看一位独居老人',
    icon: 'heart',
  },
  {
    page: 'packages/lesson/topics/index',
    title: '新邻数字课堂',
    text: '网购、打车、挂号，一步一步学',
    icon: 'training',
  },
  {
    page: 'packages/study/tasks/index',
    title: '学习和宣讲',
    text: '读一段、讲一讲，攒积分',
    icon: 'file',
  },
  { page: 'packages/duty/roster/index', title: '先锋岗值班', text: '谁在值守，我也来一班', icon: 'flag' },
  {
    page: 'packages/assistance/mine/index',
    title: '全程协助',
    text: '身体不便、家里有难处，从头陪到尾',
    icon: 'people',
  },
  {
    page: 'packages/party/checkin/index',
    title: '流动党员报到',
    text: '只有你和审核人看得到',
    icon: 'shield',
  },
  { page: 'packages/mine/readers/index', title: '谁看过我的记录', icon: 'key' },
  { page: 'packages/mine/data/index', title: '我的数据', text: '看、带走、删掉', icon: 'shield' },
  {
    page: 'packages/directory/list/index',
    title: '友好清单',
    text: '吃饭、歇脚、修车，哪儿开着',
    icon: 'list',
  },
]
