import * as z from 'zod'
import { typedText, ZDay, ZId, ZInstant, ZRequestId } from '../fields'

export const EVIDENCE_KINDS = ['pay', 'fine', 'injury', 'gate', 'accident'] as const
export const ZEvidenceKind = z.enum(EVIDENCE_KINDS)
export type EvidenceKind = z.infer<typeof ZEvidenceKind>

/** A file on a line of the checklist. */
export const ZEvidenceFile = z.object({
  k: ZRequestId,
  line: ZId,
  fileId: z.string(),
  at: ZInstant,
  by: z.string(),
})
export type EvidenceFile = z.infer<typeof ZEvidenceFile>

/** What a person collects for their case: part of the appeal's document, so it is erased and merged with it. */
export const ZEvidence = z.object({
  kind: ZEvidenceKind,
  happenedOn: ZDay.nullable().describe('the day the limitation period is counted from'),
  files: z.array(ZEvidenceFile),
  exportIds: z.array(z.string()).default([]).describe('files it was put together in, one for each who asked'),
})
export type Evidence = z.infer<typeof ZEvidence>

/** A day after which a right is lost, and the article that says so. */
export const ZLimitView = z.object({
  what: z.string(),
  on: ZDay.nullable().describe('null: the day it counts from is not known yet'),
  daysLeft: z.number().int().nullable(),
  source: z.string(),
})
export type LimitView = z.infer<typeof ZLimitView>

export const ZEvidenceLineView = z.object({
  id: ZId,
  title: z.string(),
  why: z.string(),
  files: z.array(z.object({ k: z.string(), fileId: z.string(), at: ZInstant })),
})

export const ZEvidenceView = z.object({
  appealId: ZId,
  now: ZInstant,
  guess: ZEvidenceKind.nullable().describe('the list that fits the category; null: none does'),
  kind: ZEvidenceKind.nullable().describe('null: nothing chosen yet'),
  happenedOn: ZDay.nullable(),
  dayAsks: z.string().describe('which day the list asks for'),
  lines: z.array(ZEvidenceLineView),
  limits: z.array(ZLimitView),
  canChange: z.boolean(),
})
export type EvidenceView = z.infer<typeof ZEvidenceView>

export const ZSetEvidenceInput = z.object({ appealId: ZId, kind: ZEvidenceKind, happenedOn: ZDay.nullable() })
export const ZAddEvidenceInput = z.object({ appealId: ZId, line: ZId, fileId: typedText(400) })
export const ZRemoveEvidenceInput = z.object({ appealId: ZId, fileK: ZRequestId })
export const ZEvidenceOutput = z.object({ evidence: ZEvidenceView })
export const ZExportEvidenceOutput = z.object({
  url: z.string().describe('a short-lived address of the file'),
  fileId: z.string(),
  name: z.string(),
})
