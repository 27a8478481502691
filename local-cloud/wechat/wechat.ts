import type { Database } from '../database/open-database'
import type { Manifest } from '../manifest'
import { createContentCheck } from './content-check'
import { createMediaCheck, type MediaCheckEvent } from './media-check'
import { createMediaVerdicts } from './media-verdict'
import { createMiniProgramCodes } from './mini-program-codes'
import { createOpenApi } from './open-api'
import { createOpenData } from './open-data'
import { createPeople } from './people'
import { createPhoneCodes } from './phone-codes'
import { createSubscriptions } from './subscriptions'
import { createVisits } from './visits'

/** WeChat's side of the cloud: the people, and the `cloud.openapi` calls functions make about them. */
export const createWechat = (
  database: Database,
  manifest: Manifest,
  now: () => number,
  push: (event: MediaCheckEvent) => void,
) => {
  const visits = createVisits(now)
  const openData = createOpenData(database, now, manifest.appId)
  const people = createPeople(database, manifest.people)
  const phoneCodes = createPhoneCodes(database, now, manifest.appId)
  const subscriptions = createSubscriptions(database, manifest, now)
  const verdicts = createMediaVerdicts()
  const codes = createMiniProgramCodes(database, manifest.pages, now)
  const openApi = createOpenApi({
    'phonenumber.getPhoneNumber': phoneCodes.getPhoneNumber,
    'subscribeMessage.send': subscriptions.send,
    'wxacode.getUnlimited': codes.getUnlimited,
    'security.msgSecCheck': createContentCheck(visits.isHere),
    'security.mediaCheckAsync': createMediaCheck({
      now,
      isHere: visits.isHere,
      appId: manifest.appId,
      verdicts,
      push,
    }),
  })
  return { people, phoneCodes, subscriptions, codes, verdicts, openData, openApi, onVisit: visits.note }
}
