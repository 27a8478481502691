import { connect } from 'node:net'
import { type Answer, call, get, post } from './support/call'
import { listCalls } from './support/list-calls'
import { startCloud, stopClouds, type TestCloud } from './support/start-cloud'

jest.setTimeout(60_000)
let cloud: TestCloud
beforeAll(async () => {
  cloud = await startCloud({ manifest: { env: { GREETING: 'hello' }, secretNames: ['FIELD_KEY'] } })
})
afterAll(stopClouds)

const probe = (path: string, input: unknown = {}, openid?: string) =>
  call(cloud.url, 'probe', { path, input }, openid)

describe('who calls', () => {
  test('is what the header says, and nothing the event says', async () => {
    const { body } = await call(
      cloud.url,
      'probe',
      { path: 'context', OPENID: 'thief', openid: 'thief' },
      'rider-1',
    )
    expect(body).toMatchObject({
      OPENID: 'rider-1',
      APPID: 'wxtest',
      ENV: 'local-test',
      SOURCE: 'wx_client',
      userInfo: { appId: 'wxtest', openId: 'rider-1' },
    })
  })

  test('is nobody without the header, even after somebody', async () => {
    await probe('context', {}, 'rider-1')
    const { body } = await probe('context')
    expect(body).not.toHaveProperty('OPENID')
    expect(body).toMatchObject({ SOURCE: 'wx_unknown', userInfo: null })
  })

  test('stays the same while other people call the same function', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `person-${index}`)
    const answers = await Promise.all(people.map((openid) => probe('overlap', { ms: 15 }, openid)))
    expect(answers.map(({ body }) => body)).toEqual(
      people.map((openid) => ({ before: openid, after: openid })),
    )
  })

  test('must look like an openid', async () => {
    const { status } = await probe('context', {}, 'a b')
    expect(status).toBe(400)
  })
})

describe('the worker', () => {
  test('sees the variables of the platform and the project, and none of this machine', async () => {
    const { body } = await probe('environment')
    expect(body).toMatchObject({
      TENCENTCLOUD_RUNENV: 'SCF',
      SCF_NAMESPACE: 'local-test',
      TCB_ENV: 'local-test',
      GREETING: 'hello',
    })
    expect(body).not.toHaveProperty('PATH')
    expect(body).not.toHaveProperty('DATA_DIR')
  })

  test('keeps a secret of 32 bytes over a restart', async () => {
    const first = await startCloud({ manifest: { secretNames: ['FIELD_KEY'] } })
    const read = async (url: string) => {
      const { body } = await call(url, 'probe', { path: 'environment' })
      return body && typeof body === 'object' && 'FIELD_KEY' in body ? String(body.FIELD_KEY) : ''
    }
    const before = await read(first.url)
    await first.stop()
    const second = await startCloud({ dataDir: first.dataDir, manifest: { secretNames: ['FIELD_KEY'] } })
    expect(Buffer.from(before, 'base64')).toHaveLength(32)
    expect(await read(second.url)).toBe(before)
  })

  test('gets the context object of the platform', async () => {
    const { body } = await probe('platformContext')
    expect(body).toMatchObject({ function_name: 'probe', time_limit_in_ms: 20_000, namespace: 'local-test' })
  })

  test('opens no connection and asks no name server outside this machine', async () => {
    const { body } = await probe('escapes')
    expect(body).toEqual([])
  })

  test('runs one event at a time and lives on for the next', async () => {
    const counted = await Promise.all(Array.from({ length: 6 }, () => probe('events')))
    const numbers = counted.map(({ body }) => Number(body))
    expect(new Set(numbers).size).toBeGreaterThan(2)
    expect((await probe('events')).cold).toBe(false)
  })
})

describe('the answer', () => {
  test('is what the function returned, with what the call cost', async () => {
    const { body, status, dbOps, headers } = await call(cloud.url, 'notes', {
      path: 'add',
      input: { _id: 'first', n: 1 },
    })
    expect(status).toBe(200)
    expect(body).toMatchObject({ _id: 'first' })
    expect(dbOps).toBe(1)
    expect(Number(headers.get('x-fn-ms'))).toBeGreaterThan(0)
  })

  test('is null when the function returned nothing', async () => {
    expect((await probe('nothing')).body).toBeNull()
  })

  test('counts begin and commit of a transaction', async () => {
    await call(cloud.url, 'notes', { path: 'add', input: { _id: 'counted', n: 1 } })
    const { body, dbOps } = await call(cloud.url, 'notes', { path: 'transaction', input: { id: 'counted' } })
    expect(body).toBe(2)
    expect(dbOps).toBe(4)
  })

  test('of a function that calls another has its source and not its person', async () => {
    const { body } = await probe('other', { name: 'probe', data: { path: 'context' } }, 'rider-1')
    expect(body).toMatchObject({ result: { SOURCE: 'wx_client,scf' } })
    expect(body).not.toHaveProperty('result.OPENID')
  })
})

describe('an error', () => {
  test.each([
    ['a function that throws', 'notes', { path: 'nowhere' }, 500, -504002, 'FUNCTIONS_EXECUTE_FAIL'],
    ['a function nobody uploaded', 'missing', {}, 404, -501000, 'FUNCTION_NOT_FOUND'],
    ['a module that throws', 'broken', {}, 500, -504002, 'this module cannot be loaded'],
    ['waiting past the limit', 'impatient', {}, 500, -504003, 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
    ['a loop without end', 'impatient', { path: 'spin' }, 500, -504003, 'FUNCTIONS_TIME_LIMIT_EXCEEDED'],
    ['more memory than an instance has', 'notes', { path: 'hoard' }, 500, -504002, 'memory'],
    ['an instance that exits', 'probe', { path: 'exit' }, 500, -504002, 'exited with code 3'],
    ['a rejection nobody handles', 'probe', { path: 'reject' }, 500, -504002, 'nobody waits for me'],
    [
      'an answer over 1 MB',
      'probe',
      { path: 'big', input: { bytes: 1024 * 1024 } },
      500,
      -604001,
      'EXCEED_MAX_RESPONSE_SIZE',
    ],
    [
      'an event over 100 KB',
      'probe',
      { path: 'nothing', more: 'x'.repeat(101 * 1024) },
      413,
      -501007,
      'EXCEED_MAX_PAYLOAD_SIZE',
    ],
  ])('of %s is the cloud’s', async (_, name, event, status, errCode, word) => {
    const answer = await call(cloud.url, name, event)
    expect(answer.status).toBe(status)
    expect(answer.body).toMatchObject({ errCode, errMsg: expect.stringContaining(word) })
    // Whatever happened to the instance, the next event is served.
    expect((await probe('nothing')).status).toBe(200)
  })

  test('of an event that is no JSON object is the caller’s', async () => {
    for (const body of ['{', '[1]', '"text"']) {
      const response = await fetch(`${cloud.url}/call/probe`, { method: 'POST', body })
      expect(response.status).toBe(400)
    }
    expect((await fetch(`${cloud.url}/call/probe`)).status).toBe(405)
  })

  test('almost at the limits is none', async () => {
    const { status } = await probe('big', { bytes: 1024 * 1024 - 2 })
    expect(status).toBe(200)
    const event = { path: 'nothing', more: 'x'.repeat(100 * 1024 - 100) }
    expect((await call(cloud.url, 'probe', event)).status).toBe(200)
  })
})

test('a caller who hangs up harms nobody', async () => {
  const { port } = new URL(cloud.url)
  const head = `POST /call/probe HTTP/1.1\r\nhost: localhost\r\ncontent-length: 100\r\n\r\n{"pa`
  const slow = '{"path":"sleep","input":{"ms":200}}'
  const whole = `POST /call/probe HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${slow.length}\r\n\r\n${slow}`
  for (const text of [head, whole, 'nonsense\r\n\r\n']) {
    const socket = connect(Number(port), '127.0.0.1')
    await new Promise((resolve) => socket.write(text, resolve))
    socket.destroy()
  }
  expect((await probe('sleep', { ms: 300 })).status).toBe(200)
  expect((await probe('nothing')).status).toBe(200)
})

describe('the list of calls', () => {
  const idOf = ({ headers }: Answer) => headers.get('x-request-id') ?? ''
  const find = async (answer: Answer) => (await listCalls(cloud.url)).find(({ id }) => id === idOf(answer))
  /** The call with this id among the whole events of a stream's text. */
  const findEvent = (text: string, id: string): unknown =>
    text
      .split('\n\n')
      .slice(0, -1)
      .flatMap((event) => event.split('\n').filter((line) => line.startsWith('data: ')))
      .map((line) => JSON.parse(line.slice('data: '.length)))
      .find((shown) => shown.id === id)

  test('shows path, person, cost and the lines written', async () => {
    const answer = await call(cloud.url, 'probe', { path: 'log', requestId: 'r-7' }, 'rider-2')
    const shown = await find(answer)
    expect(shown).toMatchObject({
      function: 'probe',
      path: 'log',
      openid: 'rider-2',
      requestId: 'r-7',
      ok: true,
      errorCode: '',
    })
    expect(shown?.logs).toEqual(
      expect.arrayContaining([
        { level: 'log', text: 'plain { a: 1 }' },
        { level: 'error', text: 'wrong 7' },
        { level: 'log', text: 'straight' },
      ]),
    )
  })

  test('shows a refusal and an error by their code', async () => {
    const [refused, exited] = [await probe('refuse'), await probe('exit')]
    expect(await find(refused)).toMatchObject({ ok: false, errorCode: 'SLOT_FULL' })
    expect(await find(exited)).toMatchObject({ ok: false, errorCode: 'FUNCTIONS_EXECUTE_FAIL' })
  })

  test('has the newest first', async () => {
    const [earlier, later] = [await probe('nothing'), await probe('nothing')]
    const ids = (await listCalls(cloud.url)).map(({ id }) => id)
    expect(ids.indexOf(idOf(later))).toBeGreaterThanOrEqual(0)
    expect(ids.indexOf(idOf(later))).toBeLessThan(ids.indexOf(idOf(earlier)))
  })

  test('comes as a stream too', async () => {
    const response = await fetch(`${cloud.url}/local/events`)
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.getReader()
    const answer = await call(cloud.url, 'probe', { path: 'refuse', requestId: 'r-8' }, 'rider-3')
    let text = ''
    // Calls of others may come in between, and an event in two pieces.
    while (reader && !findEvent(text, idOf(answer))) {
      text += Buffer.from((await reader.read()).value ?? []).toString()
    }
    await reader?.cancel()
    expect(findEvent(text, idOf(answer))).toMatchObject({
      openid: 'rider-3',
      requestId: 'r-8',
      errorCode: 'SLOT_FULL',
      dbOps: 0,
    })
  })
})

describe('the wire', () => {
  test('refuses a wrong secret', async () => {
    const { body } = await probe('badSecret')
    expect(body).toMatchObject({ errMsg: expect.stringContaining('403') })
  })

  test('refuses a request without a signature', async () => {
    const { status, body } = await post(cloud.url, '/admin', { action: 'database.calculateDocument' })
    expect(status).toBe(403)
    expect(body).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
  })

  test('keeps WeChat’s own records from functions', async () => {
    const { body } = await call(cloud.url, 'notes', {
      path: 'collection',
      input: { name: '__wechat_people' },
    })
    expect(body).toMatchObject({ errMsg: expect.stringContaining('__wechat_people') })
    const listed = JSON.stringify(await get(cloud.url, '/local/collections'))
    expect(listed).not.toContain('__wechat_')
  })
})
