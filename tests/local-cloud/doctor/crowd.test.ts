import type { Report } from '../../../local-cloud/doctor/examine'
import { openDoctor } from './open-doctor'
import { streetDocuments } from './street-documents'

const namesOf = ({ broken }: Report): string[] => broken.map(({ name }) => name)

const slotsOf = (count: number, change: Record<string, unknown>) => {
  const [slot] = streetDocuments().slots ?? []
  if (!slot) throw new Error('somebody has a place')
  return Array.from({ length: count }, (_, n) => ({ ...slot, ...change, _id: `slot-${n}`, holders: [] }))
}

test('a crowd of documents is looked through to the last', async () => {
  const documents = streetDocuments()
  const slots = slotsOf(1700, { left: 2 })
  documents.slots?.unshift(...slots)
  const [day] = documents.water_days ?? []
  const days = Array.from({ length: 1200 }, (_, n) => ({
    ...day,
    _id: `2026-12-11:p-${n}`,
    day: '2026-12-11',
    openid: `p-${n}`,
    taken: 0,
    picks: [],
  }))
  documents.water_days?.push(...days)
  const doctor = openDoctor(documents)
  expect(namesOf(await doctor.examine())).toEqual([])
  doctor.replace('slots', { ...slots.at(-1), _id: 'slot-1699', left: 1 })
  doctor.replace('water_days', { ...days.at(-1), _id: '2026-12-11:p-1199', taken: 3 })
  const { broken } = await doctor.examine()
  doctor.close()
  expect(broken).toMatchObject([
    { name: 'slot-adds-up', rows: [{ _id: 'slot-1699', left: 1, held: 0 }], more: false },
    { name: 'water-day-counts', rows: [{ _id: '2026-12-11:p-1199' }] },
  ])
})

test('much that is broken is shown in part, and what cannot be computed is named', async () => {
  const documents = streetDocuments()
  documents.slots = slotsOf(600, { left: 9 })
  Object.assign(documents.notices?.[0] ?? {}, { page: 7 })
  const doctor = openDoctor(documents)
  const { broken } = await doctor.examine()
  doctor.close()
  const crowd = broken.find(({ name }) => name === 'slot-adds-up')
  expect(crowd?.more).toBe(true)
  expect(crowd?.rows).toHaveLength(20)
  expect(broken.find(({ name }) => name === 'answer-notice-has-appeal')?.error).toContain('split')
})
