import type { Database } from '../database/open-database'
import type { Manifest } from '../manifest'
import { createContentCheck } from './content-check'
import { createMediaCheck, type MediaCheckEvent } from './media-check'
import { createMiniProgramCodes } from './mini-program-codes'
import { createOpenApi } from './open-api'
import { createPeople } from './people'
import { createPhoneCodes } from './phone-codes'
import { createSubscriptions } from './subscriptions'

/** WeChat's side of the cloud: the people, and the `cloud.openapi` calls functions make about them. */
export const createWechat = (
  database: Database,
  manifest: Manifest,
  now: () => number,
  push: (event: MediaCheckEvent) => void,
) => {
  const visits = new Map<string, number>()
  const people = createPeople(database, manifest.people)
  const phoneCodes = createPhoneCodes(database, now, manifest.appId)
  const subscriptions = createSubscriptions(database, manifest.templates, now)
  const codes = createMiniProgramCodes(database, now)
  const openApi = createOpenApi({
    'phonenumber.getPhoneNumber': phoneCodes.getPhoneNumber,
    'subscribeMessage.send': subscriptions.send,
    'wxacode.getUnlimited': codes.getUnlimited,
    'security.msgSecCheck': createContentCheck(now, (openid) => visits.get(openid)),
    'security.mediaCheckAsync': createMediaCheck(now, manifest.appId, push),
  })
  const onVisit = (openid: string): void => {
    visits.set(openid, now())
  }
  return { people, phoneCodes, subscriptions, codes, openApi, onVisit }
}
