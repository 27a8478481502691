import type { StandingDocument } from '../../domain/activity/schema'
import type { PersonDocument } from '../../domain/person/schema'
import type { Instant } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'

const standings = documentsOf('standings')
const watchers = documentsOf('activity_watchers')

export const findPerson = (openid: string): Promise<PersonDocument | null> =>
  documentsOf('people').findById(openid)

export const findStanding = (id: string): Promise<StandingDocument | null> => standings.findById(id)

export const insertStanding = (standing: StandingDocument): Promise<boolean> => standings.insertOnce(standing)

export const storeStanding = (before: StandingDocument, after: StandingDocument): Promise<boolean> => {
  const { _id, skips, done, ...fields } = after
  return standings.updateIf(
    _id,
    { v: before.v },
    { ...fields, skips: command.set(skips), done: command.set(done) },
  )
}

export const isWatching = async (openid: string): Promise<boolean> =>
  (await watchers.findById(openid)) !== null

export const setWatching = async (openid: string, on: boolean, at: Instant): Promise<void> => {
  if (on) await watchers.insertOnce({ _id: openid, openid, at })
  else await watchers.removeAll({ _id: openid })
}
