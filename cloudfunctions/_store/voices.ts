import type { VoiceDocument } from '../../domain/report/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { derivedId } from '../_kit/vault'

const voices = documentsOf('voices')

/** What stands in a report or a wish for a person who added their voice; tells nobody who it is. */
export const voiceToken = (openid: string, record: string): string =>
  derivedId('voice', openid, record).slice(0, 16)

const rowOf = (record: string, openid: string, at: Instant): VoiceDocument => ({
  _id: `${record}:${voiceToken(openid, record)}`,
  record,
  openid,
  at,
})

/**
 * The row by which a person is told later. Written before the record counts them: a crash in between leaves a row
 * that counts for nothing.
 */
export const writeVoice = async (record: string, openid: string, at: Instant): Promise<void> => {
  await voices.insertOnce(rowOf(record, openid, at))
}

export const writeVoices = (record: string, openids: readonly string[], at: Instant): Promise<void> =>
  voices.insertMissing(openids.map((openid) => rowOf(record, openid, at)))

/** Taken off after the record no longer counts the person. */
export const removeVoice = (record: string, openid: string): Promise<boolean> =>
  voices.remove(`${record}:${voiceToken(openid, record)}`)

/** Those who added a voice to a record, oldest first; a page at a time. */
export const listVoices = (record: string, after: string, limit: number): Promise<VoiceDocument[]> =>
  voices.list({ where: { record, _id: command.gt(after) }, orderBy: [['_id', 'asc']], limit })
