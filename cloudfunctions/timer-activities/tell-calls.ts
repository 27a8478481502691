import { callNotice } from '../../domain/activity/notices'
import type { Instant } from '../../domain/time'
import type { Log } from '../_kit/log'
import { notify } from '../_kit/notify'
import { listCalling, listWatchers, moveCall } from './repository'

/** Calls for help go on to the next page of those who want to be told; each hears of a call once. */
export const tellCalls = async (now: Instant, log: Log): Promise<Record<string, number>> => {
  let calledTo = 0
  for (const activity of await listCalling()) {
    const { call } = activity
    if (!call) continue
    const page = activity.state === 'open' ? await listWatchers(call.after) : []
    for (const openid of page) await notify(callNotice(activity, call, openid, now), log)
    calledTo += page.length
    await moveCall(activity, { after: page.at(-1) ?? call.after, over: page.length === 0 })
  }
  return { calledTo }
}
