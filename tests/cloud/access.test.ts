import type { ProcedureDescription } from '../../config/functions/describe-api'
import { ROLES, type Role } from '../../domain/access/roles'
import { startTestCloud, type TestCloud } from '../support/cloud'
import { readCollection } from '../support/collections'
import { NOON } from '../support/street'

let cloud: TestCloud
let api: ProcedureDescription[]
let peopleByRole: Map<Role, string>

beforeAll(async () => {
  cloud = await startTestCloud({ now: NOON })
  const described = await cloud.local<{ procedures: ProcedureDescription[] } | ProcedureDescription[]>(
    '/local/api',
  )
  api = Array.isArray(described) ? described : described.procedures
  const staff = await readCollection(cloud, 'staff')
  peopleByRole = new Map(staff.flatMap((person) => person.roles.map((role) => [role, person._id] as const)))
  peopleByRole.set('rider', 'nobody-of-the-staff')
})
afterAll(() => cloud.stop())

/** Input no schema accepts: a caller who may not call is told so before, one who may learns of the input. */
const NONSENSE = { nonsense: { $ne: null } }

test('every procedure says who may call it, what it is for, and what comes out', () => {
  expect(api.length).toBeGreaterThan(20)
  for (const procedure of api) {
    expect(procedure.roles.length).toBeGreaterThan(0)
    expect(procedure.description.length).toBeGreaterThan(10)
    expect(procedure.output).toMatchObject({ type: 'object' })
    expect(ROLES).toEqual(expect.arrayContaining([...procedure.roles]))
  }
})

test('a role that is not named is refused at every procedure, whatever the input', async () => {
  const wrong: string[] = []
  for (const procedure of api) {
    for (const [role, openid] of peopleByRole) {
      const staff = (await readCollection(cloud, 'staff')).find((person) => person._id === openid)
      const held: Role[] = ['rider', ...(staff?.roles ?? [])]
      const allowed = procedure.roles.some((name) => held.includes(name as Role))
      const { error } = await cloud.call(procedure.function, openid, procedure.path, NONSENSE)
      const refused = error?.code === 'NOT_ALLOWED'
      if (refused === allowed)
        wrong.push(`${procedure.function}.${procedure.path} as ${role}: ${error?.code}`)
    }
  }
  expect(wrong).toEqual([])
})

test('an unknown procedure, a missing request id and a call without identity are answered by name', async () => {
  const unknown = await cloud.call('water', 'rider-a', 'constructor')
  expect(unknown.error).toMatchObject({ code: 'NOT_FOUND', field: 'path' })
  const response = await fetch(`${cloud.url}/call/water`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'rider-a', 'content-type': 'application/json' },
    body: JSON.stringify({ path: 'take', input: { freezerId: 'u1' } }),
  })
  expect(await response.json()).toMatchObject({ ok: false, error: { code: 'BAD_INPUT', field: 'requestId' } })
  const nobody = await fetch(`${cloud.url}/call/home`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ path: 'get' }),
  })
  expect(await nobody.json()).toMatchObject({ ok: false, error: { code: 'NOT_ALLOWED' } })
})

test('an identity inside the event is ignored', async () => {
  const asked = {
    path: 'get',
    input: {},
    openid: 'local-tian',
    OPENID: 'local-tian',
    userInfo: { openId: 'local-tian' },
  }
  const response = await fetch(`${cloud.url}/call/person`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'rider-b', 'content-type': 'application/json' },
    body: JSON.stringify(asked),
  })
  const { data } = (await response.json()) as { data: { roles: string[] } }
  expect(data.roles).not.toContain('socialWorker')
})
