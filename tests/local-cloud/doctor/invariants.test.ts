import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { COLLECTIONS } from '../../../cloudfunctions/_kit/collections'
import { describeInvariants } from '../../../config/functions/describe-invariants'
import { APPEAL_INVARIANTS } from '../../../domain/appeal/invariants'
import { BOOKING_INVARIANTS } from '../../../domain/booking/invariants'
import { NOTICE_INVARIANTS } from '../../../domain/notice/invariants'
import { PERSON_INVARIANTS } from '../../../domain/person/invariants'
import { POLICY_INVARIANTS } from '../../../domain/policy/invariants'
import { WATER_INVARIANTS } from '../../../domain/water/invariants'
import { openDatabase } from '../../../local-cloud/database/open-database'
import { examine, type Report } from '../../../local-cloud/doctor/examine'
import { invariantSchema } from '../../../local-cloud/doctor/invariant'
import { chooseDriver } from '../../../local-cloud/store/choose-driver'
import { streetDocuments } from './street-documents'

const invariants = describeInvariants().map((invariant) => invariantSchema.parse(invariant))
const collections = Object.entries(COLLECTIONS).map(([name, { indexes }]) => ({ name, indexes }))
type Documents = ReturnType<typeof streetDocuments>

const doctorOf = async (documents: Documents): Promise<Report> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'doctor-'))
  const setting = { dataDir, driver: chooseDriver(), durable: 'normal', collections, now: Date.now } as const
  const database = openDatabase(setting)
  try {
    for (const [name, given] of Object.entries(documents)) database.insertMissing(name, given)
    return await examine(database, invariants)
  } finally {
    database.close()
  }
}

const namesOf = ({ broken }: Report): string[] => broken.map(({ name }) => name)

test('all of them hold on the sample street, with people on it', async () => {
  expect(await doctorOf(streetDocuments())).toEqual({ ok: true, checked: invariants.length, broken: [] })
})

type Change = Record<string, unknown>
/** What is done to the first document of a collection (or to the one of this id), and what must be seen. */
type Case = [name: string, collection: string, change: Change, id?: string]
const holder = { u: 'rider', k: 'request-1', at: '2026-12-10T12:00:00.000+08:00' }
const pick = { k: 'w-1', c: 'c', freezerId: 'nowhere', at: '2026-12-10T12:00:00.000+08:00' }
const CASES: Case[] = [
  ['booking-arrives-once', 'bookings', { moving: 'haircut@2026-12@20261215T1420' }],
  ['slot-adds-up', 'slots', { left: 2 }],
  ['slot-not-oversold', 'slots', { left: -1, capacity: 0 }],
  ['slot-one-place-each', 'slots', { left: 0, holders: [holder, holder] }],
  ['slot-lasts', 'slots', { end: '2026-12-15T13:00:00.000+08:00' }],
  ['holder-has-booking', 'slots', { left: 0, holders: [holder, { ...holder, u: 'nobody' }] }],
  ['holder-has-booking', 'bookings', { k: 'request-9' }],
  ['booking-has-place', 'slots', { left: 2, holders: [] }],
  ['booking-has-place', 'bookings', { slotId: 'gone' }],
  ['booking-of-its-slot', 'bookings', { start: '2026-12-15T14:40:00.000+08:00' }],
  ['booking-of-its-slot', 'bookings', { programmeId: 'other' }],
  ['booking-tells-its-history', 'bookings', { state: 'booked' }],
  ['water-day-counts', 'water_days', { taken: 1 }],
  ['water-day-once-each', 'water_days', { picks: [pick, pick] }],
  ['water-day-is-of-one', 'water_days', { openid: 'another' }],
  ['water-from-a-freezer', 'water_days', { taken: 1, picks: [pick] }],
  ['freezer-stock', 'freezers', { stock: -1 }],
  ['freezer-gave-what-was-taken', 'freezers', { given: 100_000 }],
  ['freezer-gave-what-was-taken', 'water_days', { taken: 0, picks: [] }],
  ['freezer-claims-settled', 'freezers', { claims: [pick] }],
  ['appeal-has-owner', 'appeals', { owner: null }, 'a1'],
  ['appeal-first-answer', 'appeals', { firstAnsweredAt: null }, 'a1'],
  ['appeal-first-answer', 'appeals', { firstAnsweredAt: '2026-12-10T12:10:00.000+08:00' }, 'asked'],
  ['appeal-not-answered-before-asked', 'appeals', { submittedAt: '2026-12-11T12:00:00.000+08:00' }, 'a1'],
  ['appeal-clock-runs-while-waiting', 'appeals', { answerDueAt: null }, 'asked'],
  ['appeal-clock-runs-while-waiting', 'appeals', { waitingSince: null, answerDueAt: null }, 'asked'],
  ['appeal-clock-runs-while-waiting', 'appeals', { waitingSince: '2', answerDueAt: '3' }, 'a1'],
  ['appeal-tells-its-history', 'appeals', { state: 'working' }, 'a1'],
  ['appeal-says-how-it-ended', 'appeals', { solved: null }, 'closed'],
  ['appeal-says-how-it-ended', 'appeals', { closedBy: null }, 'closed'],
  ['appeal-says-how-it-ended', 'appeals', { solved: true }, 'asked'],
  [
    'appeal-given-up-after-three-days',
    'appeals',
    { closedBy: 'tries', tries: [{ day: '2026-12-10' }] },
    'closed',
  ],
  ['appeal-shared-with-consent', 'appeals', { referrals: [{ state: 'sent', consentAt: null }] }, 'asked'],
  ['appeal-silence-has-an-end', 'appeals', { poolAt: null }, 'asked'],
  ['appeal-merged-goes-on', 'appeals', { mergedInto: 'nowhere' }, 'closed'],
  ['appeal-begins-with-the-person', 'appeals', { openid: 'another' }, 'asked'],
  ['appeal-erased-keeps-no-word', 'appeals', { thread: [{ by: 'erased:e1', sealed: 'word' }] }, 'erased'],
  ['appeal-erased-keeps-no-word', 'appeals', { erasedAt: '2026-12-10T12:00:00.000+08:00' }, 'asked'],
  ['erasure-forgets-whom', 'erasures', { openid: 'rider' }],
  ['erasure-forgets-whom', 'erasures', { doneAt: null }],
  ['push-says-why', 'notices', { push: { state: 'refused', errCode: null } }],
  ['push-says-why', 'notices', { push: { state: 'handed', errCode: 43101 } }],
  ['answer-notice-has-appeal', 'notices', { openid: 'another' }],
  ['phone-is-registered', 'phones', { openid: 'another' }],
  ['phone-is-registered', 'people', { phoneIndex: 'index-2' }],
  ['phone-is-masked', 'people', { phoneMasked: '13800001234' }],
  ['phone-is-masked', 'people', { phoneMasked: null }],
  ['policy/cites-what-it-lists', 'policies', { sources: [] }, 'c03'],
  ['policy/publishing-ends-the-draft', 'policies', { draft: { state: 'writing' } }, 'c03'],
  ['policy/step-moves-on', 'policies', { rev: 7 }, 'c03'],
  ['policy/version-is-kept', 'policy_history', { content: null }],
]

test.each(CASES)('%s, broken on purpose in %s, is seen (%#)', async (...given) => {
  const [name, collection, change, id] = given
  const documents = streetDocuments()
  const target = documents[collection]?.find((document) => id === undefined || document._id === id)
  Object.assign(target ?? {}, change)
  const report = await doctorOf(documents)
  expect(report.ok).toBe(false)
  expect(namesOf(report)).toContain(name)
  expect(report.broken.filter(({ error }) => error !== undefined)).toEqual([])
})

/** The domains whose documents the sample street has; those of the others are checked where they are made, over the wire. */
const ON_THE_STREET = [
  ...BOOKING_INVARIANTS,
  ...WATER_INVARIANTS,
  ...APPEAL_INVARIANTS,
  ...NOTICE_INVARIANTS,
  ...PERSON_INVARIANTS,
  ...POLICY_INVARIANTS,
]

test('every invariant of these domains is broken by at least one of these', () => {
  expect(new Set(CASES.map(([name]) => name))).toEqual(new Set(ON_THE_STREET.map(({ name }) => name)))
})

test('a crowd of documents is looked through to the last', async () => {
  const documents = streetDocuments()
  const [slot, [day]] = [documents.slots?.[0], documents.water_days ?? []]
  documents.slots = Array.from({ length: 1700 }, (_, n) => ({
    ...slot,
    _id: `slot-${n}`,
    left: 2,
    holders: [],
  }))
  documents.slots.push({ ...slot })
  const days = Array.from({ length: 1200 }, (_, n) => ({
    ...day,
    _id: `2026-12-11:p-${n}`,
    day: '2026-12-11',
    openid: `p-${n}`,
    taken: 0,
    picks: [],
  }))
  documents.water_days?.push(...days)
  expect(namesOf(await doctorOf(documents))).toEqual([])
  Object.assign(documents.slots[1699] ?? {}, { left: 1 })
  Object.assign(documents.water_days?.at(-1) ?? {}, { taken: 3 })
  const { broken } = await doctorOf(documents)
  expect(broken).toMatchObject([
    { name: 'slot-adds-up', rows: [{ _id: 'slot-1699', left: 1, held: 0 }], more: false },
    { name: 'water-day-counts', rows: [{ _id: '2026-12-11:p-1199' }] },
  ])
})

test('much that is broken is shown in part, and what cannot be computed is named', async () => {
  const documents = streetDocuments()
  const [slot] = documents.slots ?? []
  documents.slots = Array.from({ length: 600 }, (_, n) => ({
    ...slot,
    _id: `slot-${n}`,
    left: 9,
    holders: [],
  }))
  Object.assign(documents.notices?.[0] ?? {}, { page: 7 })
  const { broken } = await doctorOf(documents)
  const [first] = broken
  expect(first).toMatchObject({ name: 'slot-adds-up', more: true })
  expect(first?.rows).toHaveLength(20)
  expect(broken.find(({ name }) => name === 'answer-notice-has-appeal')?.error).toContain('split')
})
