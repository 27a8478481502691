import type { TestCloud } from '../tests/support/cloud'
import { benchSlotId } from './bench-cloud'
import { atMost, type Row } from './row'

const must = (name: string, answer: { ok: boolean; error: unknown; dbOps: number }): number => {
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.error)}`)
  return answer.dbOps
}

/** What one person's ordinary day costs the database: home, a bottle, a booking. */
export const measureDatabaseOperations = async (cloud: TestCloud): Promise<Row[]> => {
  const person = 'bench-0'
  const home = await cloud.call('home', person, 'get')
  const freezer = await cloud.call('water', person, 'getFreezer', { freezerId: 'u1' })
  const take = await cloud.call('water', person, 'take', { freezerId: 'u1' })
  const booking = await cloud.call('booking', person, 'create', { slotId: benchSlotId(0) })
  return [
    atMost('home: database operations', must('home', home), 'operations', 3),
    atMost('freezer screen: database operations', must('freezer', freezer), 'operations', 6),
    atMost('a bottle: database operations', must('water', take), 'operations', 6),
    atMost('a booking: database operations', must('booking', booking), 'operations', 3),
  ]
}
