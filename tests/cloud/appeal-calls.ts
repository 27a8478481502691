import type * as z from 'zod'
import type {
  ZAppealOutput,
  ZCreateAppealOutput,
  ZListInboxOutput,
  ZListMyAppealsOutput,
  ZStaffAppealOutput,
} from '../../domain/appeal/schema'
import type { ZListNoticesOutput } from '../../domain/notice/schema'
import type { Answer, TestCloud } from '../support/cloud'

export type Created = z.infer<typeof ZCreateAppealOutput>
export type Shown = z.infer<typeof ZAppealOutput>
export type StaffShown = z.infer<typeof ZStaffAppealOutput>
export type Inbox = z.infer<typeof ZListInboxOutput>
export type Mine = z.infer<typeof ZListMyAppealsOutput>
export type Notices = z.infer<typeof ZListNoticesOutput>

export const QUESTION = '现在一个月房租一千二，公租房骑手能申请吗'

/** The data of an answer; an error with its code when the call was refused. */
export const ok = <T>(answer: Answer<T>): T => {
  if (!answer.ok) throw new Error(`refused: ${answer.error?.code} ${answer.error?.field ?? ''}`)
  return answer.data
}

/** The calls of the appeal tests on one cloud, which is there only once the tests run. */
export const appealCalls = (cloudNow: () => TestCloud) => {
  const appeal = <T>(openid: string, path: string, input: unknown = null, requestId?: string) =>
    cloudNow().call<T>('appeal', openid, path, input, requestId === undefined ? {} : { requestId })
  return {
    appeal,
    create: async (openid: string, text = QUESTION): Promise<Created> =>
      ok(await appeal<Created>(openid, 'create', { text })),
    noticesOf: async (openid: string): Promise<Notices['notices']> =>
      ok(await cloudNow().call<Notices>('notice', openid, 'list', null)).notices,
  }
}
