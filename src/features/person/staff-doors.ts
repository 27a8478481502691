import type { Role } from '../../../domain/access/roles'
import type { IconName } from '../../components/icon/icon-names'

export type StaffDoor = { page: string; title: string; text: string; icon: IconName; roles: readonly Role[] }

/** Which rooms of the staff a role opens; the server checks again at every call. */
const DOORS: readonly StaffDoor[] = [
  {
    page: 'packages/booking-desk/programmes/index',
    title: '服务和场次',
    text: '今天的名单、改期、放假安排',
    icon: 'calendar',
    roles: [
      'provider',
      'clinician',
      'lawyer',
      'carer',
      'stationKeeper',
      'socialWorker',
      'supervisor',
      'admin',
    ],
  },
  {
    page: 'packages/staff/inbox/index',
    title: '诉求收件箱',
    text: '谁在等你回',
    icon: 'chat',
    roles: ['socialWorker', 'supervisor'],
  },
  {
    page: 'packages/appeal-desk/statistics/index',
    title: '诉求办得怎么样',
    text: '多久回、怎么结束的',
    icon: 'chart',
    roles: ['supervisor'],
  },
  {
    page: 'packages/appeal-desk/referrals/index',
    title: '转来的事',
    text: '社工转来、本人同意的',
    icon: 'scale',
    roles: ['lawyer', 'clinician'],
  },
  {
    page: 'packages/staff/water/index',
    title: '冰柜补水',
    text: '补水、打印冰柜码',
    icon: 'snow',
    roles: ['stationKeeper', 'admin'],
  },
  {
    page: 'packages/childcare-desk/today/index',
    title: '今天的孩子',
    text: '谁到了、谁来接',
    icon: 'child',
    roles: ['carer'],
  },
  {
    page: 'packages/childcare-desk/periods/index',
    title: '托管期次',
    text: '开一期、看志愿、抽签',
    icon: 'child',
    roles: ['socialWorker', 'admin'],
  },
  {
    page: 'packages/clinic-desk/patients/index',
    title: '义诊随访',
    text: '谁来了、该给谁打电话',
    icon: 'clinic',
    roles: ['clinician'],
  },
  {
    page: 'packages/canteen-desk/counter/index',
    title: '食堂收银',
    text: '扫码、报手机号，打折收钱',
    icon: 'bowl',
    roles: ['merchant', 'stationKeeper', 'admin'],
  },
  {
    page: 'packages/canteen-desk/sheet/index',
    title: '食堂账单',
    text: '一天几份、结算、停餐',
    icon: 'list',
    roles: ['merchant', 'socialWorker', 'supervisor', 'admin'],
  },
  {
    page: 'packages/points-desk/take/index',
    title: '收积分券',
    text: '扫骑手的券，只认一次',
    icon: 'scan',
    roles: ['merchant', 'stationKeeper', 'socialWorker'],
  },
  {
    page: 'packages/points-desk/grants/index',
    title: '积分审批',
    text: '提一笔，批一笔',
    icon: 'gift',
    roles: ['socialWorker', 'supervisor', 'admin'],
  },
  {
    page: 'packages/activity-desk/board/index',
    title: '志愿活动安排',
    text: '还缺谁、签到、道谢',
    icon: 'people',
    roles: ['socialWorker', 'supervisor', 'admin'],
  },
  {
    page: 'packages/station-desk/stations/index',
    title: '站点值守',
    text: '确认设施、打印二维码',
    icon: 'pin',
    roles: ['stationKeeper', 'socialWorker', 'admin'],
  },
  {
    page: 'packages/policy-desk/cards/index',
    title: '政策卡',
    text: '写、审、按时核对',
    icon: 'file',
    roles: ['socialWorker', 'supervisor', 'admin'],
  },
  {
    page: 'packages/directory-desk/places/index',
    title: '友好清单维护',
    text: '改商家和服务、看骑手报的不对',
    icon: 'list',
    roles: ['socialWorker', 'stationKeeper', 'supervisor', 'admin'],
  },
  {
    page: 'packages/street-desk/items/index',
    title: '街道资料',
    text: '站点、食堂、单位、设置',
    icon: 'edit',
    roles: ['supervisor', 'admin'],
  },
  {
    page: 'packages/street-desk/freezers/index',
    title: '冰柜设置',
    text: '停用、容量、几瓶提醒',
    icon: 'snow',
    roles: ['stationKeeper', 'supervisor', 'admin'],
  },
  {
    page: 'packages/street-desk/council/index',
    title: '党建联席会',
    text: '承诺、到货、纪要',
    icon: 'gift',
    roles: ['socialWorker', 'supervisor', 'admin'],
  },
  {
    page: 'packages/report-desk/inbox/index',
    title: '隐患和建议',
    text: '派人、办完、回话',
    icon: 'camera',
    roles: ['socialWorker', 'stationKeeper', 'supervisor', 'admin'],
  },
  {
    page: 'packages/need-desk/wishes/index',
    title: '心愿和小问题',
    text: '答应、办成、问一句',
    icon: 'thumb',
    roles: ['socialWorker', 'supervisor', 'admin'],
  },
]

export const staffDoors = (roles: readonly Role[]): StaffDoor[] =>
  DOORS.filter((door) => door.roles.some((role) => roles.includes(role)))
