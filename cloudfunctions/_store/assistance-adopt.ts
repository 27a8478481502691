import type { Assistance } from '../../domain/assistance/schema'
import { adopt } from '../../domain/assistance/steps'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const assistance = documentsOf('assistance')

/**
 * Makes requests that were opened for a number its person's, and the rows of who read them before visible to them.
 * None when there is nothing to adopt, otherwise two operations a request.
 */
export const adoptByPhone = (
  requests: readonly Assistance[],
  waiting: string,
  openid: string,
): Promise<Assistance[]> =>
  Promise.all(
    requests.map(async (request) => {
      if (waiting === openid || !request.viewers.includes(waiting)) return request
      const { _id, v } = request
      const mine = adopt(request, waiting, openid)
      await documentsOf('audit').updateAll({ about: waiting, record: _id }, { about: openid })
      const { openid: person, viewers } = mine
      await assistance.updateIf(
        _id,
        { v },
        { openid: person, viewers: command.set(viewers), v: command.inc(1) },
      )
      return mine
    }),
  )
