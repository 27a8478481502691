import { randomBytes } from 'node:crypto'
import * as z from 'zod'
import type { Database } from '../database/open-database'
import { dropExpired, keepDocuments } from './keep-documents'

/** A CloudID is good for five minutes. */
const lifetimeMs = 5 * 60 * 1000
/** WeChat resolves so many in one call. */
const maxPerCall = 5
/** How `wx.cloud.CloudID(id)` travels in an event here: WeChat's own form is not documented. */
const marker = '$cloudID'
/** The SDK's own numbers and words for what can be wrong with one. */
const faults = {
  invalid: { errCode: -601005, errMsg: 'invalid cloudID' },
  expired: { errCode: -601006, errMsg: 'cloudID expired' },
  notYours: { errCode: -601007, errMsg: 'cloudID and calling user does not match' },
}

const schema = z.object({ openid: z.string(), data: z.record(z.string(), z.unknown()), at: z.number() })

type Event = Record<string, unknown>
/** An event whose CloudIDs were replaced by what they stand for, and the fields WeChat vouches for. */
type Resolved = { event: Event; keys: string[] }

export type OpenData = {
  /** Makes a CloudID for data about this person, as a tap on the phone button or wx.getWeRunData would. */
  issue(openid: string, data: Record<string, unknown>): string
  /** Whether the text of an event may hold a CloudID at all. */
  mayHold(text: Buffer): boolean
  /**
   * Replaces CloudIDs at the top level of an event by `{cloudID, data}`, or `{cloudID, errCode, errMsg}` when it
   * is unknown, older than five minutes or another person's; deeper ones stay plain strings. Answers an error
   * message when there are more than five.
   */
  resolve(event: Event, openid: string | undefined): Resolved | string
}

const readCloudId = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 1) return undefined
  const id: unknown = Reflect.get(value, marker)
  return typeof id === 'string' ? id : undefined
}

/** Deeper CloudIDs are the strings they were made of. */
const flatten = (value: unknown): unknown => {
  const id = readCloudId(value)
  if (id !== undefined) return id
  if (Array.isArray(value)) return value.map(flatten)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, flatten(inner)]))
}

/** `now` is the virtual clock. */
export const createOpenData = (database: Database, now: () => number, appId: string): OpenData => {
  const known = keepDocuments(database, 'open_data', schema)
  const look = (cloudID: string, openid: string | undefined): unknown => {
    const found = known.get(cloudID)
    if (found === undefined) return { cloudID, ...faults.invalid }
    if (found.openid !== openid) return { cloudID, ...faults.notYours }
    if (now() - found.at > lifetimeMs) return { cloudID, ...faults.expired }
    const watermark = { timestamp: Math.floor(found.at / 1000), appid: appId }
    return { cloudID, data: { ...found.data, watermark } }
  }
  const resolve = (event: Event, openid: string | undefined): Resolved | string => {
    const ids = Object.entries(event).flatMap(([key, value]) => {
      const id = readCloudId(value)
      return id === undefined ? [] : [[key, id] as const]
    })
    if (ids.length > maxPerCall) return `an event may hold ${maxPerCall} CloudIDs, this one has ${ids.length}`
    const found = new Map(ids.map(([key, id]) => [key, look(id, openid)]))
    const fields = Object.entries(event).map(([key, value]) => [key, found.get(key) ?? flatten(value)])
    return { event: Object.fromEntries(fields), keys: [...found.keys()] }
  }
  return {
    issue: (openid, data) => {
      dropExpired(known, now() - lifetimeMs)
      const cloudID = `local_${randomBytes(24).toString('base64url')}`
      known.put(cloudID, { openid, data, at: now() })
      return cloudID
    },
    mayHold: (text) => text.includes(marker),
    resolve,
  }
}
