import type { WallViewer } from '../../domain/wall/views'
import { voiceToken } from '../_store/voices'

/** Of a work, what its reports are known by beside its likes. */
const flagRecord = (workId: string): string => `flag:${workId}`

export const flagToken = (openid: string, workId: string): string => voiceToken(openid, flagRecord(workId))

/** The caller as a viewer of one work. */
export const viewerOf = (openid: string, workId: string): WallViewer => ({
  openid,
  like: voiceToken(openid, workId),
  flag: flagToken(openid, workId),
})
