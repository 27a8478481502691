import { createHmac, randomUUID } from 'node:crypto'
import { codeMessage, codeOfDigest, qrText, stepAt } from '../../domain/canteen/pass-code'
import type { RedeemAnswer } from '../../domain/canteen/schema'
import { somebody } from '../support/break-everywhere'
import type { TestCloud } from '../support/cloud'
import { newRider } from '../support/street'

export const CASHIER = 'local-cashier'
export const WINDOW = 'nuanxin-canteen'
export const LUNCH = '2026-12-10T12:41:00.000+08:00'

export type Pass = { passNo: string; secret: string }
type Options = { fullCents?: number; requestId?: string; cashier?: string }

/** The canteen as its riders and cashiers use it, on a clock that is set back before every code and call. */
export const canteenCalls = (cloud: () => TestCloud) => {
  /** The moment a test is about; the functions' own clock runs on from it. */
  let clock = LUNCH

  const setClock = async (now: string) => {
    clock = now
    await cloud().local('/local/clock', { now })
  }
  const holdClock = () => setClock(clock)

  const issue = async (rider: string, off = 0): Promise<Pass> => {
    await holdClock()
    const phoneMs = Date.parse(clock) + off * 1000
    const answer = await cloud().call<Pass>('canteen', rider, 'issuePass', { phoneMs })
    expect(answer.error).toBeUndefined()
    return answer.data
  }

  /** What the phone derives by itself, its clock `seconds` off. */
  const codeOf = ({ passNo, secret }: Pass, seconds = 0): string => {
    const step = stepAt(Date.parse(clock) + seconds * 1000)
    const digest = createHmac('sha256', Buffer.from(secret, 'hex')).update(codeMessage(passNo, step)).digest()
    return codeOfDigest(digest)
  }

  const shown = (pass: Pass, seconds = 0): string => qrText(pass.passNo, codeOf(pass, seconds))

  const redeem = async (
    by: { code: string } | { phone: string },
    { fullCents = 1500, requestId = randomUUID(), cashier = CASHIER }: Options = {},
  ) => {
    await holdClock()
    const input = { windowId: WINDOW, fullCents, ...by }
    return cloud().call<RedeemAnswer>('canteen', cashier, 'redeem', input, { requestId })
  }

  /** A rider with a number and a pass. */
  const verified = async (name: string): Promise<Pass & { rider: string }> => {
    const rider = await newRider(cloud(), somebody(name))
    return { ...(await issue(rider)), rider }
  }

  return { setClock, holdClock, issue, codeOf, shown, redeem, verified, phoneMs: () => Date.parse(clock) }
}
