import dayjs from 'dayjs'
import {
  LAW_RESULTS,
  LAW_TOPICS,
  ZCountOutcomesInput,
  ZCountOutcomesOutput,
} from '../../domain/booking/door-schema'
import { at } from '../../domain/time'
import { staffProcedure } from '../_kit/procedure'
import { KEEPERS } from './door-guard'
import { tallyOutcomes } from './door-repository'

/** Counted from the visits themselves, a month at a time; nobody types a number in. Two operations. */
export const countOutcomes = staffProcedure(
  [...KEEPERS, 'admin', 'lawyer'],
  'What came of the visits of a month',
)
  .input(ZCountOutcomesInput)
  .output(ZCountOutcomesOutput)
  .query(async ({ input: { programmeId, month } }) => {
    const first = `${month}-01`
    const after = dayjs(`${first}T12:00:00Z`).add(1, 'month').format('YYYY-MM-DD')
    const rows = await tallyOutcomes(programmeId, at(first, '00:00'), at(after, '00:00'))
    const sum = (field: 'topic' | 'result', value: string): number =>
      rows.filter(({ _id }) => _id[field] === value).reduce((total, { count }) => total + count, 0)
    return {
      visits: rows.reduce((total, { count }) => total + count, 0),
      results: LAW_RESULTS.map((result) => ({ result, count: sum('result', result) })),
      topics: LAW_TOPICS.map((topic) => ({ topic, count: sum('topic', topic) })),
    }
  })
