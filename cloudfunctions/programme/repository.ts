import type { StaffDocument } from '../../domain/person/schema'
import { onTheWay } from '../../domain/programme/move-slot'
import type { StreetDocument } from '../../domain/street/schema'
import { at, type Day } from '../../domain/time'
import { command } from '../_kit/cloud'
import { documentsOf } from '../_kit/documents'
import { HOLDING_ROLES } from './roles'

const ALL = 1000

const slots = documentsOf('slots')

/** Programmes, stations, calendars and the street itself: all a programme is decided by, in one query. */
export const listStreet = (): Promise<StreetDocument[]> =>
  documentsOf('street').list({
    where: { kind: command.in(['programme', 'station', 'calendar', 'street']) },
    limit: ALL,
  })

/** Staff who can hold sessions. */
export const listHolders = (): Promise<StaffDocument[]> =>
  documentsOf('staff').list({ where: { active: true, roles: command.in([...HOLDING_ROLES]) }, limit: ALL })

/** Calls the slots of a day off; the timer of bookings ends what is in them and tells the people. How many slots. */
export const closeSlots = (programmeId: string, day: Day, why: string): Promise<number> =>
  slots.updateAll(
    { programmeId, day, state: 'open' },
    { state: 'closed', closedWhy: why, rev: command.inc(1) },
  )

/**
 * Stops the slots of a day that goes elsewhere, except those of these ids: nothing is taken or given back in them
 * until the timer of programmes has found every person their new place. How many slots.
 */
export const stopSlots = (programmeId: string, day: Day, except: string[]): Promise<number> =>
  slots.updateAll(
    { programmeId, day, state: 'open', ...(except.length > 0 ? { _id: command.nin(except) } : {}) },
    { state: 'closed', movedTo: onTheWay(programmeId), rev: command.inc(1) },
  )

/** Opens these slots again; how many. */
export const openSlots = (programmeId: string, day: Day, ids: string[]): Promise<number> =>
  slots.updateAll(
    { programmeId, day, state: 'closed', _id: command.in(ids) },
    { state: 'open', closedWhy: null, rev: command.inc(1) },
  )

/**
 * Takes away slots from a day on that nobody has ever had to do with: whoever looks next has them written anew by
 * the rule of that moment. How many.
 */
export const removeUntouchedSlots = (programmeId: string, from: Day): Promise<number> =>
  slots.removeAll({
    programmeId,
    day: command.gte(from),
    'holders.0': command.exists(false),
    'waiting.0': command.exists(false),
    'offers.0': command.exists(false),
    'gone.0': command.exists(false),
  })

/** From here on what begins that day can be given back as long as the day lasts. How many slots. */
export const lengthenCancelling = (from: Day): Promise<number> =>
  slots.updateAll(
    { start: command.and([command.gte(at(from, '00:00')), command.lte(at(from, '23:59'))]) },
    { cancelUntil: at(from, '23:59'), rev: command.inc(1) },
  )
