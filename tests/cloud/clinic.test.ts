import { randomUUID } from 'node:crypto'
import type { PatientRow } from '../../domain/clinic/schema'
import type { PersonExport } from '../../domain/person/export-schema'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { brokenInvariants } from '../support/invariants'
import { listSlots, NOON, newRider, SOCIAL_WORKER } from '../support/street'
import { CLINICIAN, clinicCalls, HIGH, ok, PRESSURE } from './clinic-calls'

let cloud: TestCloud

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
})
afterAll(() => cloud.stop())
afterEach(() => cloud.local('/local/clock', { now: NOON }))

const { clinic, mine, agree, add, patientOf, read } = clinicCalls(() => cloud)
const recordOf = async (openid: string) =>
  (await readCollection(cloud, 'health_records')).find((record) => record.openid === openid)
const at = (now: string) => cloud.local('/local/clock', { now })

let phones = 0
/** A person with a number the clinician can find them by, who agreed to a record. */
const patient = async (name: string) => {
  phones += 1
  const phone = `136${String(phones).padStart(8, '0')}`
  await cloud.bindPhone(name, phone)
  await agree(name)
  return { openid: name, phone, patientId: (await patientOf(phone)) ?? '' }
}

describe('consent', () => {
  test('without it nothing is kept, and the answer says so', async () => {
    const answer = await clinic('no-consent', 'add', { reading: PRESSURE })
    expect(answer.error?.code).toBe('CONSENT_NEEDED')
    expect(await recordOf('no-consent')).toBeUndefined()
    expect(await mine('no-consent')).toMatchObject({ state: 'none', readings: [], hasData: false })
  })

  test('the text agreed to is the one that applies', async () => {
    const answer = await clinic('old-text', 'consent', { version: '2001-01' })
    expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field: 'version' })
  })

  test('taken back, no clinician finds, reads, rings or writes any more; its person still sees it', async () => {
    const { openid, phone, patientId } = await patient('withdraws')
    await add(openid, HIGH)
    ok(await clinic(openid, 'withdraw', { erase: false }))
    expect(await patientOf(phone)).toBeNull()
    const tries: [string, unknown][] = [
      ['read', { patientId }],
      ['phone', { patientId }],
      ['addFor', { patientId, reading: PRESSURE }],
      ['note', { patientId, text: '还能写吗' }],
      ['keepCall', { patientId, result: 'noAnswer' }],
    ]
    for (const [path, input] of tries) {
      expect({ path, code: (await clinic(CLINICIAN, path, input)).error?.code }).toEqual({
        path,
        code: 'NOT_FOUND',
      })
    }
    await at('2027-02-10T12:00:00+08:00')
    for (const list of ['overdue', 'all']) {
      const { rows } = ok(await clinic<{ rows: PatientRow[] }>(CLINICIAN, 'patients', { list }))
      expect(rows.some((row) => row.patientId === patientId)).toBe(false)
    }
    expect(await mine(openid)).toMatchObject({ state: 'withdrawn', hasData: true })
    expect((await mine(openid)).readings).toHaveLength(1)
    expect((await clinic(openid, 'add', { reading: PRESSURE })).error?.code).toBe('CONSENT_NEEDED')
  })

  test('deleted on wish: not a number is left, the proof of consent stays, and one may begin anew', async () => {
    const { openid, patientId } = await patient('deletes')
    await add(openid, HIGH)
    ok(await clinic(CLINICIAN, 'note', { patientId, text: '下月再来量一次' }))
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1) {
      expect(ok(await clinic(openid, 'withdraw', { erase: true }, requestId))).toEqual({ state: 'withdrawn' })
    }
    const record = await recordOf(openid)
    expect(record).toMatchObject({ readings: [], notes: [], calls: [], dueAt: null, state: 'withdrawn' })
    expect(record?.steps.map(({ to }) => to)).toEqual(['given', 'emptied'])
    await agree(openid)
    await add(openid, PRESSURE)
    ok(await clinic(openid, 'withdraw', { erase: true }, requestId))
    expect((await mine(openid)).readings).toHaveLength(1)
  })
})

describe('measurements', () => {
  test('are kept sealed: nothing of them can be read in the database', async () => {
    const { openid, patientId } = await patient('sealed')
    await add(openid, { kind: 'pressure', systolic: 177, diastolic: 103, pulse: 91 })
    await add(openid, { kind: 'glucose', mmol: 13.7, meal: 'afterMeal' })
    ok(await clinic(CLINICIAN, 'note', { patientId, text: '按时吃药的那句话' }))
    const text = JSON.stringify(await recordOf(openid))
    for (const plain of ['177', '103', '13.7', 'glucose', 'pressure', 'afterMeal', '按时吃药']) {
      expect(text.replace(/"sealed":"[^"]*"/g, '')).not.toContain(plain)
    }
    expect(text).not.toContain('按时吃药')
  })

  test.each([
    [{ kind: 'pressure', systolic: 300, diastolic: 80, pulse: null }, 'reading.systolic'],
    [{ kind: 'pressure', systolic: 100, diastolic: 110, pulse: null }, 'reading.diastolic'],
    [{ kind: 'glucose', mmol: 56, meal: 'fasting' }, 'reading.mmol'],
    [{ kind: 'weight', kg: 650 }, 'reading.kg'],
  ])('%j cannot be: refused with its field before anything is read', async (reading, field) => {
    const answer = await clinic('impossible', 'add', { reading })
    expect(answer.error).toMatchObject({ code: 'BAD_INPUT', field })
    expect(answer.dbOps).toBe(0)
  })

  test('five times the same request is one measurement; with other numbers it is refused', async () => {
    const openid = await agree('repeats')
    const requestId = randomUUID()
    const answers = []
    for (let n = 0; n < 5; n += 1) answers.push(ok(await clinic(openid, 'add', { reading: HIGH }, requestId)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await recordOf(openid))?.readings).toHaveLength(1)
    const other = await clinic(openid, 'add', { reading: PRESSURE }, requestId)
    expect(other.error?.code).toBe('REQUEST_ID_REUSED')
  })

  test('ten at once are ten, none lost', async () => {
    const openid = await agree('parallel')
    const tries = Array.from({ length: 10 }, (_, n) => ({ kind: 'weight', kg: 60 + n }))
    const answers = await Promise.all(
      tries.map(async (reading) => {
        const requestId = randomUUID()
        for (;;) {
          const answer = await clinic(openid, 'add', { reading }, requestId)
          if (answer.error?.code !== 'BUSY') return answer
        }
      }),
    )
    expect(answers.every(({ ok: done }) => done)).toBe(true)
    expect((await recordOf(openid))?.readings).toHaveLength(10)
  })

  test('a mistyped number is struck out by who wrote it, and the advice follows the one before', async () => {
    const { openid, patientId } = await patient('mistypes')
    await add(openid, PRESSURE)
    const wrong = ok(
      await clinic<{ added: { id: string } }>(openid, 'add', { reading: { ...PRESSURE, systolic: 228 } }),
    )
    expect((await mine(openid)).advice[0]?.level).toBe('urgent')
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1)
      ok(await clinic(openid, 'strike', { readingId: wrong.added.id }, requestId))
    expect((await mine(openid)).advice[0]?.level).toBe('watch')
    expect((await recordOf(openid))?.dueAt).toBeNull()
    const theirs = ok(
      await clinic<{ added: { id: string } }>(CLINICIAN, 'addFor', { patientId, reading: HIGH }),
    )
    const answer = await clinic(openid, 'strike', { readingId: theirs.added.id })
    expect(answer.error?.code).toBe('NOT_FOUND')
  })
})

describe('at the clinic', () => {
  test('found by phone number, read, measured and written about; the person sees all of it and who looked', async () => {
    const { openid, patientId } = await patient('visits')
    const shown = await read(patientId)
    expect(shown).toMatchObject({
      alias: expect.stringContaining('骑手'),
      phoneMasked: expect.stringContaining('****'),
    })
    expect(JSON.stringify(shown)).not.toContain(openid)
    ok(await clinic(CLINICIAN, 'addFor', { patientId, reading: { ...PRESSURE, systolic: 138 } }))
    ok(await clinic(CLINICIAN, 'note', { patientId, text: '少吃盐，下月再量' }))
    const record = await mine(openid)
    expect(record.readings).toMatchObject([{ byName: '林医生', level: 'watch' }])
    expect(record.notes).toMatchObject([{ byName: '林医生', text: '少吃盐，下月再量' }])
    expect(record.readers).toMatchObject([{ byName: '林医生', what: 'read' }])
    expect(record.nextClinic).toMatchObject({ programmeId: 'clinic', day: expect.stringMatching(/^202\d-/) })
  })

  test("found by the code of today's booking, and by nothing of another day", async () => {
    const { openid, patientId } = await patient('booked')
    const { slots } = await listSlots(cloud, openid, 'clinic')
    const slotId = slots.find((slot) => slot.state === 'free')?.id
    expect(slotId).toBeDefined()
    const { booking } = ok(
      await cloud.call<{ booking: { code: string; start: string } }>('booking', openid, 'create', { slotId }),
    )
    const find = async () =>
      ok(await clinic<{ found: unknown[] }>(CLINICIAN, 'find', { code: booking.code })).found
    expect(await find()).toEqual([])
    await at(booking.start)
    expect(await find()).toEqual([
      { patientId, alias: expect.stringContaining('骑手'), start: booking.start },
    ])
  })

  test('who has not agreed is found without a record to open', async () => {
    await cloud.bindPhone('not-agreed', '13600009999')
    expect(await patientOf('13600009999')).toBeNull()
    expect(await patientOf('13600008888')).toBeNull()
  })

  test('nobody but a clinician gets near it, a clinician for everybody else included', async () => {
    const { patientId } = await patient('guarded')
    const calls: [string, unknown][] = [
      ['find', { phone: '13600000001' }],
      ['patients', { list: 'all' }],
      ['read', { patientId }],
      ['addFor', { patientId, reading: PRESSURE }],
      ['note', { patientId, text: '你好' }],
      ['phone', { patientId }],
      ['keepCall', { patientId, result: 'noAnswer' }],
    ]
    for (const caller of [SOCIAL_WORKER, 'local-admin', 'local-carer', 'local-lawyer', 'some-rider']) {
      for (const [path, input] of calls) {
        const { error } = await clinic(caller, path, input)
        expect({ caller, path, code: error?.code }).toEqual({ caller, path, code: 'NOT_ALLOWED' })
      }
    }
  })
})

describe('follow-up', () => {
  test('who is overdue is on the list, rung up with a trace, and off it by what came of the call', async () => {
    const { openid, phone, patientId } = await patient('overdue')
    await add(openid, HIGH)
    const overdue = async () => {
      const answer = await clinic<{ rows: PatientRow[] }>(CLINICIAN, 'patients', { list: 'overdue' })
      expect(answer.dbOps).toBeLessThanOrEqual(6)
      return ok(answer).rows.find((row) => row.patientId === patientId)
    }
    expect(await overdue()).toBeUndefined()
    await at('2026-12-25T12:00:00+08:00')
    expect(await overdue()).toMatchObject({ tries: 0, last: { level: 'high' }, lastCall: null })
    expect(ok(await clinic<{ phone: string }>(CLINICIAN, 'phone', { patientId }))).toEqual({ phone })
    const requestId = randomUUID()
    for (let n = 0; n < 5; n += 1) {
      const call = await clinic(CLINICIAN, 'keepCall', { patientId, result: 'noAnswer' }, requestId)
      expect(ok(call)).toMatchObject({ tries: 1 })
    }
    expect(await overdue()).toBeUndefined()
    for (const [day, tries] of [
      ['27', 2],
      ['29', 3],
    ] as const) {
      await at(`2026-12-${day}T12:00:00+08:00`)
      expect(await overdue()).toBeDefined()
      const call = await clinic(CLINICIAN, 'keepCall', { patientId, result: 'noAnswer' })
      expect(ok(call)).toMatchObject({ tries })
    }
    await at('2027-06-01T12:00:00+08:00')
    expect(await overdue()).toBeUndefined()
    expect((await mine(openid)).readers.map(({ what }) => what).sort()).toEqual([
      'list',
      'list',
      'list',
      'phone',
    ])
  })

  test('the timer tells whom it concerns, once a clinic, and nothing of health is in the words', async () => {
    const { openid } = await patient('reminded')
    await add(openid, HIGH)
    const healthy = await patient('healthy')
    await add(healthy.openid, { kind: 'weight', kg: 70 })
    for (const day of ['20', '21', '24']) {
      await at(`2026-12-${day}T09:00:00+08:00`)
      await cloud.local('/local/timer/timer-care', {})
    }
    const notices = (await readCollection(cloud, 'notices')).filter(({ page }) =>
      page.includes('programmeId=clinic'),
    )
    expect(notices.filter((notice) => notice.openid === openid)).toHaveLength(1)
    expect(notices.filter((notice) => notice.openid === healthy.openid)).toEqual([])
    expect(notices[0]?.body).not.toMatch(/血|高|172/)
  })
})

describe('own data', () => {
  test('the record leaves with the export in words and goes with the person', async () => {
    const { openid, patientId } = await patient('leaves')
    await add(openid, PRESSURE)
    const part = ok(await cloud.call<PersonExport>('person', openid, 'export', { page: 0 })).parts
    const texts: string[] = []
    for (let n = 1; n <= part; n += 1) {
      const { others } = ok(await cloud.call<PersonExport>('person', openid, 'export', { page: 0, part: n }))
      texts.push(...others.flatMap(({ lines }) => lines.map(({ text }) => text)))
    }
    expect(texts.join('\n')).toContain('血压 128/82，心率 70')
    ok(await cloud.call('person', openid, 'erase', { sure: true }))
    expect(await recordOf(openid)).toBeUndefined()
    expect((await clinic(CLINICIAN, 'read', { patientId })).error?.code).toBe('NOT_FOUND')
  })
})

test('whatever happened, what must hold holds', async () => {
  await newRider(cloud, 'somebody-else')
  expect(await brokenInvariants(cloud, false)).toEqual([])
})
