import { sayMoment } from '../say-day'
import { dayOf, type Instant } from '../time'
import { alarmOf } from './decide-visit'
import { sayPlan } from './say-plan'
import type { ElderVisitDocument, PairingDocument, PairingStep } from './schema'

const MINE = 'packages/pairing/mine/index'
const CALLS = 'packages/pairing-desk/calls/index'

/** What the rider is told of a step the other side took. No word of the elder stands in a message. */
const FOR_RIDER: Partial<Record<PairingStep['act'], string>> = {
  offered: '想请你结对看望一位老人',
  planned: '看望的日子改了',
  paused: '结对看望先停一停',
  resumed: '结对看望接着来',
  ended: '结对看望结束了，谢谢你',
}

const FOR_WORKER: Partial<Record<PairingStep['act'], string>> = {
  accepted: '骑手答应结对了',
  declined: '骑手这次结不了对',
  paused: '骑手要停一停看望',
  resumed: '骑手接着来看望了',
  ended: '骑手结束了结对',
}

const noticeOf = (pairing: PairingDocument, step: PairingStep, to: 'rider' | 'worker', title: string) => ({
  cause: `pairing:${pairing._id}:${step.k}:${to}`,
  openid: to === 'rider' ? pairing.openid : pairing.worker,
  topic: 'pairingChanged' as const,
  title,
  body: to === 'rider' ? sayPlan(pairing.plan) : pairing.alias,
  page: to === 'rider' ? MINE : `packages/pairing-desk/elder/index?id=${pairing.elderId}`,
  message: { first: title, time: step.at, third: to === 'rider' ? '点开看看' : pairing.alias },
})

export type PairingNotice = ReturnType<typeof noticeOf>

/** The side that did not take the step hears of it. */
export const noticeOfStep = (pairing: PairingDocument, step: PairingStep): PairingNotice | null => {
  const to = step.by === null ? 'worker' : 'rider'
  const title = (to === 'rider' ? FOR_RIDER : FOR_WORKER)[step.act]
  return title ? noticeOf(pairing, step, to, title) : null
}

const ALARMS = { late: '骑手还没报平安', needsHelp: '老人需要帮忙', noAnswer: '老人没人应门' } as const

/** Tells a worker of an alarm that is due; null: none is. */
export const alarmNotice = (visit: ElderVisitDocument, openid: string, now: Instant) => {
  const kind = alarmOf(visit, now)
  if (kind === null || visit.alarmAt === null) return null
  return {
    cause: `visit-alarm:${visit._id}:${visit.alarmAt}:${openid}`,
    openid,
    topic: 'staffDue' as const,
    title: ALARMS[kind],
    body: `${visit.alias}，${sayMoment(visit.arrived.at, dayOf(now))} 到的。马上打个电话。`,
    page: CALLS,
    message: { first: ALARMS[kind], time: visit.alarmAt, third: '马上打个电话' },
    now,
  }
}

/** Tells a supervisor that an alarm waits for an hour; whom it is about is the social workers' to know. */
export const waitingNotice = (visit: ElderVisitDocument, openid: string, now: Instant) => ({
  cause: `visit-waiting:${visit._id}:${visit.alarmAt}:${openid}`,
  openid,
  topic: 'staffDue' as const,
  title: '看望的警报一小时没人处理',
  body: '请催一下社工，打开“看望警报和回访”。',
  page: 'pages/me/index',
  message: { first: '看望警报没人处理', time: visit.alarmAt ?? now, third: '请催一下社工' },
  now,
})
