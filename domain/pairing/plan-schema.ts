import * as z from 'zod'
import { ZClockTime } from '../fields'

const RULE = /^FREQ=WEEKLY(;INTERVAL=[24])?;BYDAY=(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU)){0,6}$/

/** When a rider looks in: some weekdays of every, every second or every fourth week, as an RFC 5545 rule. */
export const ZVisitPlan = z.strictObject({
  rule: z.string().regex(RULE).describe('RFC 5545 RRULE, e.g. FREQ=WEEKLY;BYDAY=WE,SA'),
  from: ZClockTime.describe('when the rider usually comes'),
  minutes: z.number().int().min(10).max(240).describe('how long a visit usually takes'),
})
export type VisitPlan = z.infer<typeof ZVisitPlan>
