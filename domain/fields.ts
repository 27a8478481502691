import * as z from 'zod'

/** Pieces of contracts that every domain uses. Limits guard the database and the 100 KB a call may carry. */
export const ZId = z.string().regex(/^[A-Za-z0-9@:._-]{1,96}$/)
export const ZInstant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+08:00$/)
export const ZDay = z.string().regex(/^\d{4}-\d\d-\d\d$/)
export const ZClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** One person's one intent, made by the phone and sent again on every retry. */
export const ZRequestId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/)

/** What a person typed: trimmed, not empty. */
export const typedText = (max: number) => z.string().trim().min(1).max(max)
