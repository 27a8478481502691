import type { ErrorCode } from '../../domain/errors'
import { apiErrorOf } from './api-error'

/** `text`: what happened; `next`: what to do now. Read in the sun, in a hurry. */
export type ErrorText = { text: string; next: string }

const ERROR_TEXTS: Record<ErrorCode, ErrorText> = {
  UNKNOWN: { text: '出了点岔子', next: '再试一次；还不行就告诉站点' },
  OFFLINE: { text: '没有信号', next: '走到有信号的地方，再点一次' },
  TIMEOUT: { text: '网太慢，没等到回音', next: '再点一次就好，不会重复' },
  BAD_INPUT: { text: '填的内容不太对', next: '看看红色的地方，改一改' },
  NOT_ALLOWED: { text: '这里只给工作人员用', next: '需要权限的话，找站点管理员开通' },
  NOT_FOUND: { text: '没找到', next: '可能已经撤下了，回上一页看看' },
  TOO_OFTEN: { text: '点得太快了', next: '歇一会儿再来' },
  BUSY: { text: '这会儿人太多', next: '等几秒再点一次' },
  REQUEST_ID_REUSED: { text: '这一步已经办过了', next: '返回刷新一下，看看结果' },
  PHONE_NEEDED: { text: '这项服务要留个手机号', next: '点一下按钮就行，只问这一次' },
  PHONE_CODE_INVALID: { text: '手机号没取到', next: '再点一次按钮' },
  PHONE_TAKEN: { text: '这个号码已经有人用了', next: '换个号码，或请站点帮你查' },
  PHONE_CHANGE_NEEDS_CHECK: { text: '你已经绑过另一个号码', next: '要换号码，到站点核对一下' },
  SCENE_INVALID: { text: '这个码认不出来', next: '扫冰柜上贴的码；码旧了就告诉站点' },
  WATER_LIMIT_REACHED: { text: '今天的水拿够了', next: '明天 0 点后再来' },
  WATER_EMPTY: { text: '这个冰柜空了', next: '看看别的冰柜' },
  SLOT_FULL: { text: '这个时间刚被约满', next: '换个时间试试' },
  SLOT_NOT_OPEN_YET: { text: '还没开始预约', next: '看看几点开放，到时候再来' },
  SLOT_CLOSED: { text: '这一场不能约了', next: '看看下一场' },
  QUOTA_REACHED: { text: '这一期你已经约过了', next: '在“我的预约”里能看到' },
  BOOKING_ENDED: { text: '这个预约已经结束', next: '需要的话重新约一个' },
  CANCEL_TOO_LATE: { text: '快开始了，不能取消', next: '去不了就给站点说一声' },
  PLACE_FREE: { text: '这个时间正好空出位子了', next: '直接约就行' },
  LINE_FULL: { text: '这个时间排队的人也满了', next: '换个时间试试' },
  OFFER_ENDED: { text: '给你留的位子过了时间', next: '已经让给下一位了，换个时间或再排一次' },
  SAME_DAY_ONLY: { text: '最近有两次约了没来', next: '这段时间只能约当天的，当天再来看看' },
  ANSWERS_NEEDED: { text: '还有问题没答', next: '答完再约' },
  BOOKING_STEP_NOT_ALLOWED: { text: '这个预约现在不能这样改', next: '刷新一下再看' },
  APPEAL_TAKEN: { text: '同事已经接了这一件', next: '回到列表看看下一件' },
  APPEAL_STEP_NOT_ALLOWED: { text: '现在不能这样操作', next: '刷新一下再看' },
  PICTURE_INVALID: { text: '这张照片用不了', next: '重新拍一张，别太大' },
  VOICE_INVALID: { text: '这段语音没传上来', next: '再录一次，最长一分钟' },
  REPORT_STEP_NOT_ALLOWED: { text: '这一步现在不能走', next: '刷新一下，看看到哪一步了' },
  POINTS_NOT_ENOUGH: { text: '积分还差一点', next: '看看怎么攒，下次再换' },
  POINTS_LIMIT_REACHED: { text: '这一项的次数到了', next: '日上限明天再来，月上限下个月再换' },
  POINTS_NOT_YOURS_TO_APPROVE: { text: '自己提的、给自己的，不能自己批', next: '请另一位同事来批' },
  REWARD_SOLD_OUT: { text: '刚被换完', next: '看看别的，或等补货' },
  REWARD_CLOSED: { text: '现在换不了', next: '看看开放的时间' },
  COUPON_USED: { text: '这张券用过了', next: '换一张，或看看“我的券”' },
  COUPON_OVER: { text: '这张券过期或退掉了', next: '积分已经退回，可以重新换' },
  COUPON_ELSEWHERE: { text: '这张券不在你这里用', next: '请对方看看券上写的是哪一家' },
  COUPON_INVALID: { text: '这个码认不出来', next: '请对方打开“我的券”，再扫一次' },
  CONSENT_NEEDED: { text: '要先看过说明、点了同意', next: '回上一页，看完说明再来' },
  POLICY_STEP_NOT_ALLOWED: { text: '这张卡现在不能走这一步', next: '刷新一下，看看到哪一步了' },
  POLICY_NOT_YOURS_TO_REVIEW: { text: '自己写的不能自己审', next: '请另一位主管来审' },
  WORK_STEP_NOT_ALLOWED: { text: '这件作品现在走不了这一步', next: '刷新一下，看看到哪一步了' },
  VIDEO_UNKNOWN: {
    text: '这个视频地址认不出来',
    next: '在抖音、快手、B站、视频号、小红书里点“复制链接”，贴过来',
  },
  CODE_OVER: { text: '这个码过时了', next: '码每分钟换一个，扫组织者屏幕上现在的那个' },
  NOT_SIGNED_UP: { text: '这个码不是你报的活动', next: '看看是不是走错了地方；没报名的先报名' },
  NOT_THE_TIME: { text: '还没到时间，或者已经过了', next: '开始前半小时起能签到，结束后一小时内能签退' },
  ATTENDANCE_STEP_NOT_ALLOWED: { text: '这一步现在做不了', next: '要先签到；已经算好的找组织者改' },
  ACTIVITY_ENDED: { text: '这个活动取消了或者结束了', next: '看看别的活动' },
  PARTY_STEP_NOT_ALLOWED: { text: '这一步现在走不了', next: '刷新一下，看看到哪一步了' },
  DUTY_NOT_LISTED: { text: '还不在值班名册上', next: '先点“我也来值班”，等社区通过' },
  DUTY_FULL: { text: '这一班满了', next: '看看别的班' },
  DUTY_OVERLAP: { text: '这个时间你已经有一班了', next: '换个时间，或者先把那一班让出去' },
  DUTY_TOO_LATE: { text: '来不及了', next: '不到一天退不了，可以请人替；开始了就打值守电话' },
  DUTY_NOT_NOW: { text: '还没到签到的时候', next: '开始前半小时起，到站点扫码' },
  DUTY_STEP_NOT_ALLOWED: { text: '这一班刚有变动', next: '刷新一下再看' },
  ASSISTANCE_TAKEN: { text: '已经有人接了', next: '刷新一下，看看别的' },
  ASSISTANCE_STEP_NOT_ALLOWED: { text: '这一步现在走不了', next: '刷新一下，看看到哪一步了' },
  STUDY_CLOSED: { text: '这个任务结束了', next: '看看别的任务' },
  UNDO_TOO_LATE: { text: '过了一分钟，撤不回了', next: '记下时间，结算时和社区说明' },
  EDITED_MEANWHILE: { text: '刚才有人改过了', next: '返回重新打开，再改一次' },
  NO_SHOW_SUSPENDED: { text: '暴雨或高温天不记爽约', next: '人没来就让位子空着' },
  NO_SESSION: { text: '这一天没有场次', next: '换一天看看' },
  AGE_NOT_FITTING: { text: '孩子的年龄不在这一期的范围里', next: '看看别的期，或问问站点' },
  WISHES_CLOSED: { text: '现在不能改志愿了', next: '看看结果，或问问站点' },
  DRAW_TOO_EARLY: { text: '志愿刚截止，再等几分钟', next: '过五分钟再抽签' },
  COLLECTOR_NOT_NAMED: { text: '这个人不在接送名单上', next: '先别交接，打电话问家长' },
  CHILD_NOT_HERE: { text: '今天还没登记到', next: '先点“到了”' },
  CHILD_COLLECTED: { text: '孩子已经接走了', next: '刷新看看是谁接的' },
  TEXT_REFUSED: { text: '这段话没通过检查', next: '换个说法再发' },
  PAIRING_STEP_NOT_ALLOWED: { text: '现在不能走这一步', next: '刷新一下，看看到哪一步了' },
  VISITED_TODAY: { text: '今天已经看望过了', next: '下一次按约好的日子来' },
  NOT_YOURS_TO_CONFIRM: { text: '自己的事不能自己定', next: '请另一位同事来办' },
  MENTOR_NOT_CONFIRMED: { text: '社工还没确认你教这一项', next: '等确认了再来，会给你发消息' },
  LESSON_TAUGHT_TODAY: { text: '今天有人教过这一项了', next: '换一项，或改天再来' },
  LESSON_STEP_NOT_ALLOWED: { text: '这一步现在不能走', next: '刷新一下，看看到哪一步了' },
}

/** Enough of a request id to find it in the log, short enough to say on the phone. */
const QUOTED_LETTERS = 6

/** The text of any failure; UNKNOWN carries the number under which staff can find the cause in the log. */
export const errorText = (error: unknown): ErrorText => {
  const { code, requestId } = apiErrorOf(error)
  const known = ERROR_TEXTS[code]
  if (code !== 'UNKNOWN' || !requestId) return known
  return { ...known, next: `再试一次；还不行，把编号 ${requestId.slice(0, QUOTED_LETTERS)} 告诉站点` }
}

/** One line for a toast or under a button. */
export const errorLine = (error: unknown): string => {
  const { text, next } = errorText(error)
  return `${text}，${next}`
}
