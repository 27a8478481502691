import { createHmac, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type {
  ActivityDraft,
  ActivityView,
  AttendanceView,
  MyActivities,
  RoleOnDay,
} from '../../domain/activity/call-schema'
import type { AttendanceList } from '../../domain/activity/desk-schema'
import type { Answer, TestCloud } from '../support/cloud'
import { SOCIAL_WORKER } from '../support/street'

/** A Thursday; the day of the activities made here is the Tuesday after. */
export const DAY = '2026-12-15'

export const draftOf = (change: Partial<ActivityDraft> = {}): ActivityDraft => ({
  title: '给老人送米',
  kind: 'elders',
  about: '送上楼',
  stationId: 'youai',
  spot: '门口',
  bring: ['头盔'],
  when: { kind: 'once', day: DAY },
  from: '14:00',
  to: '16:00',
  roles: [
    { name: '带队', places: 1, skills: ['认路'] },
    { name: '搬东西', places: 2, skills: [] },
  ],
  ...change,
})

type Codes = { attendance: AttendanceView }

/** What a station's printed code carries, signed with this street's key. */
export const stationScene = ({ dataDir }: TestCloud, stationId: string): string => {
  const { SCENE_KEY } = JSON.parse(readFileSync(path.join(dataDir, 'secrets.json'), 'utf8')) as {
    SCENE_KEY: string
  }
  const signed = createHmac('sha256', Buffer.from(SCENE_KEY, 'base64'))
    .update(`scene|s.${stationId}`)
    .digest('base64url')
  return `s.${stationId}.${signed.replace(/[-_]/g, 'x').slice(0, 10)}`
}

/** The activity verbs as phones call them. */
export const activityCalls = (getCloud: () => TestCloud) => {
  const send = <T>(verb: string, openid: string, input: unknown, requestId: string = randomUUID()) =>
    getCloud().call<T>('activity', openid, verb, input, { requestId })

  const must = <T>({ data, error }: Answer<T>, verb: string): T => {
    if (error) throw new Error(`${verb}: ${error.code} ${error.field ?? ''}`)
    return data
  }

  const get = async (activityId: string, openid = 'onlooker'): Promise<ActivityView> =>
    must(await send<ActivityView>('get', openid, { activityId }), 'get')

  const roleOf = async (activityId: string, name = '搬东西', day = DAY): Promise<RoleOnDay> => {
    const { days } = await get(activityId)
    const role = days.find((one) => one.day === day)?.roles.find((one) => one.name === name)
    if (!role) throw new Error(`no role ${name} on ${day}`)
    return role
  }

  const attendance = async (activityId: string, day = DAY): Promise<AttendanceList> =>
    must(await send<AttendanceList>('attendance', SOCIAL_WORKER, { activityId, day }), 'attendance')

  return {
    send,
    get,
    roleOf,
    attendance,
    clock: (now: string) => getCloud().local('/local/clock', { now }),
    timer: () => getCloud().local('/local/timer/timer-activities', {}),
    bookingTimer: () => getCloud().local('/local/timer/timer-booking', {}),
    /** A new activity; its id. */
    announce: async (change: Partial<ActivityDraft> = {}): Promise<string> => {
      const input = { activityId: null, v: 0, draft: draftOf(change), photo: null }
      return must(await send<{ activityId: string }>('save', SOCIAL_WORKER, input), 'save').activityId
    },
    /** The code the organiser's screen shows now. */
    codeNow: async (activityId: string, day = DAY): Promise<string> => {
      const { codes } = await attendance(activityId, day)
      const [code] = codes
      if (!code) throw new Error('the door is not open')
      return code.scene
    },
    /** A place in a role, through the booking engine. */
    signUp: async (openid: string, slotId: string): Promise<string> => {
      const answer = await getCloud().call<{ booking: { id: string } }>('booking', openid, 'create', {
        slotId,
      })
      return must(answer, 'create').booking.id
    },
    checkIn: (openid: string, scene: string, requestId?: string) =>
      send<Codes>('checkIn', openid, { scene }, requestId),
    checkOut: (openid: string, scene: string, requestId?: string) =>
      send<Codes>('checkOut', openid, { scene }, requestId),
    mine: async (openid: string): Promise<MyActivities> =>
      must(await send<MyActivities>('mine', openid, {}), 'mine'),
    points: async (openid: string): Promise<number> => {
      const { data } = await getCloud().call<{ balance: number }>('points', openid, 'getMine')
      return data.balance
    },
    told: async (openid: string): Promise<string[]> => {
      const { data } = await getCloud().call<{ notices: { title: string }[] }>('notice', openid, 'list')
      return data.notices.map(({ title }) => title)
    },
  }
}
