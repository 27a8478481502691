import type { Viewer } from '../../domain/report/views'
import { voiceToken } from '../_store/voices'

/** The caller as a viewer of one report. */
export const viewerOf = (openid: string, reportId: string, observer = false): Viewer => ({
  openid,
  token: voiceToken(openid, reportId),
  observer,
})
