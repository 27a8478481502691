import * as z from 'zod'
import { ZId, ZInstant } from '../fields'
import { ZReportsOutput } from '../report/schema'
import { ZGrid } from './grid-schema'

const ZMembership = z.object({
  grid: z.string(),
  name: z.string().describe('of the grid as people say it'),
  state: z.enum(['asked', 'active']),
})
export type Membership = z.infer<typeof ZMembership>

const ZGridView = ZGrid.extend({
  open: z.number().int().describe('open reports in it'),
  observers: z.number().int().describe('how many look after it; never who'),
})
export type GridView = z.infer<typeof ZGridView>

export const ZOverviewOutput = z.object({
  now: ZInstant,
  lengthMetres: z.number(),
  grids: z.array(ZGridView),
  mine: ZMembership.nullable(),
  templateIds: z.array(z.string()),
})
export type Overview = z.infer<typeof ZOverviewOutput>

export const GRID_TABS = ['open', 'confirm', 'solved'] as const
export type GridTab = (typeof GRID_TABS)[number]
export const ZGridInput = z.object({
  gridId: ZId,
  tab: z.enum(GRID_TABS),
  before: ZInstant.nullable().describe('of the last row that was read; null: from the newest'),
})
export const ZGridOutput = ZReportsOutput.extend({
  more: z.boolean(),
  grid: ZGrid,
  mine: z.boolean().describe('the caller looks after this grid'),
})
export const ZGridIdInput = z.object({ gridId: ZId })
export const ZGridFigures = z.object({
  reported: z.number().int(),
  done: z.number().int().describe('dealt with, nobody has confirmed it yet'),
  solved: z.number().int(),
})

export const ZMembershipOutput = z.object({ mine: ZMembership.nullable() })

const ZObserverView = z.object({
  id: ZId.describe('stands for the person here alone'),
  alias: z.string(),
  grid: z.string(),
  name: z.string(),
  state: z.enum(['asked', 'active']),
  at: ZInstant,
})
export type ObserverView = z.infer<typeof ZObserverView>
export const ZObserversOutput = z.object({
  now: ZInstant,
  grids: z.array(ZGrid),
  observers: z.array(ZObserverView).describe('who asked first, then the others by grid'),
})
export const ZAdmitInput = z.object({ observerId: ZId })
export const ZAdmitOutput = z.object({ observerId: ZId, state: z.enum(['active', 'gone']) })
