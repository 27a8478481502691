import { randomUUID } from 'node:crypto'
import type { Roster } from '../../domain/duty/schema'
import type { Answer, TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { newRider, SOCIAL_WORKER, STATION_KEEPER } from '../support/street'

/** The reviewer of the sample street. */
export const REVIEWER = 'local-party'
export const SUPERVISOR = 'local-admin'

export const CARD = {
  name: '向师傅',
  phone: '13900001234',
  branch: '巴中市某镇某村党支部',
  branchContact: '村支书 13900005678',
  joinedOn: '2019-07-01',
  wishes: '想参加周末的组织生活',
  agreed: true,
}

/** Every street has one: 12:30 to 13:30, half past eleven to half past one at U善里. */
export const NOON_SHIFT = (day: string): string => `duty-u-shanli-noon@${day}`

export const ok = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`${answer.error?.code} ${answer.error?.field ?? ''}`)
  return answer.data
}

type Code = { scene: string }

/** The code that hangs at a station, as it comes out of the printer. */
export const sceneOf = async (cloud: TestCloud, stationId: string): Promise<string> => {
  await cloud.call('station', STATION_KEEPER, 'print', { stationId })
  const printed = await cloud.local<{ codes: Code[] } | Code[]>('/local/codes')
  const codes = Array.isArray(printed) ? printed : printed.codes
  const found = codes.find(({ scene }) => scene.startsWith(`s.${stationId}.`))
  if (!found) throw new Error(`no code at ${stationId}`)
  return found.scene
}

/** Calls of the four functions, as tests make them again and again. */
export const servingCalls = (cloud: () => TestCloud) => {
  const callOf =
    (fn: string) =>
    <T = Record<string, unknown>>(
      openid: string,
      path: string,
      input?: unknown,
      requestId: string = randomUUID(),
    ) =>
      cloud().call<T>(fn, openid, path, input, { requestId })
  const [party, duty, assistance, study] = ['party', 'duty', 'assistance', 'study'].map(callOf) as [
    ReturnType<typeof callOf>,
    ReturnType<typeof callOf>,
    ReturnType<typeof callOf>,
    ReturnType<typeof callOf>,
  ]
  const one = async (collection: Parameters<typeof readCollection>[1], openid: string) =>
    (await readCollection(cloud(), collection)).find(
      (document) => 'openid' in document && document.openid === openid,
    )
  const personIdOf = async (openid: string): Promise<string> => {
    const person = await one('duty_people', openid)
    if (!person) throw new Error(`${openid} is not on the roster`)
    return person._id
  }
  /** Somebody with a phone number who takes turns. */
  const onRoster = async (openid: string): Promise<string> => {
    await newRider(cloud(), openid)
    ok(await duty(openid, 'join', { name: openid.slice(-6) }))
    const personId = await personIdOf(openid)
    ok(await duty(SOCIAL_WORKER, 'setPerson', { personId, state: 'active' }))
    return openid
  }
  const shiftOf = async (openid: string, shiftId: string) => {
    for (const week of [0, 1, 2, 3]) {
      const { shifts } = ok(await duty<Roster>(openid, 'roster', { week }))
      const found = shifts.find(({ id }) => id === shiftId)
      if (found) return found
    }
    throw new Error(`no shift ${shiftId}`)
  }
  const checkInIdOf = async (openid: string): Promise<string> => {
    const found = await one('party_check_ins', openid)
    if (!found) throw new Error(`${openid} has not checked in`)
    return found._id
  }
  return { party, duty, assistance, study, personIdOf, onRoster, shiftOf, checkInIdOf }
}
