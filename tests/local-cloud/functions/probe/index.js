// Tells how a function is run: its identity, its clock, its limits, and what it may reach.
const net = require('node:net')
const dns = require('node:dns')

// Everything that would leave this machine is written down and refused, from before the SDK is loaded.
const escapes = []
const isLoopback = (host) => host === undefined || host === 'localhost' || /^(127\.|::1$)/.test(host)
const connect = net.Socket.prototype.connect
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args
  const host = typeof options === 'object' ? options.host : args[1]
  if (isLoopback(host)) return connect.apply(this, args)
  escapes.push(`connect ${host}`)
  throw new Error(`no connection to ${host}`)
}
const lookup = dns.lookup
dns.lookup = (host, ...rest) => {
  if (isLoopback(host)) return lookup(host, ...rest)
  escapes.push(`lookup ${host}`)
  throw new Error(`no lookup of ${host}`)
}

const cloud = require('wx-server-sdk')
cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV })
const loadedAt = Date.now()
let events = 0

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms))
const paths = {
  context: (_, event) => ({ ...cloud.getWXContext(), userInfo: event.userInfo ?? null }),
  platformContext: (_input, _event, context) => context,
  environment: () => process.env,
  clock: () => ({
    now: Date.now(),
    made: Date.parse(new Date().toISOString()),
    text: new Date(0).toISOString(),
    loadedAt,
  }),
  date: () => ({
    isDate: new Date() instanceof Date,
    called: typeof Date(),
    utc: Date.UTC(2026, 10, 23),
    offset: new Date().getTimezoneOffset(),
    parts: new Date(2026, 10, 23, 9).toISOString(),
    copied: new Date(new Date(7)).getTime(),
    invalid: Number.isNaN(new Date(undefined).getTime()),
    none: new Date(null).getTime(),
    own: new (class Day extends Date {})(5) instanceof Date,
    same: new Date().constructor === Date && Date.prototype === Object.getPrototypeOf(new Date()),
    shape: [Date.name, Date.length, Date.parse('1970-01-01T00:00:00Z')],
  }),
  log: () => {
    console.log('plain', { a: 1 })
    console.error('wrong %d', 7)
    process.stdout.write('straight\n')
  },
  escapes: async () => {
    await cloud.database().collection('notes').count()
    return escapes
  },
  sleep: ({ ms }) => sleep(ms),
  exit: () => process.exit(3),
  reject: async () => {
    Promise.reject(new Error('nobody waits for me'))
    await sleep(1000)
  },
  nothing: () => undefined,
  big: ({ bytes }) => 'x'.repeat(bytes),
  refuse: () => ({ ok: false, error: { code: 'SLOT_FULL' } }),
  events: () => {
    events += 1
    return events
  },
  overlap: async ({ ms }) => {
    const before = cloud.getWXContext().OPENID
    await sleep(ms)
    return { before, after: cloud.getWXContext().OPENID }
  },
  other: ({ name, data }) => cloud.callFunction({ name, data }),
  badSecret: async () => {
    const kept = process.env.TENCENTCLOUD_SECRETKEY
    process.env.TENCENTCLOUD_SECRETKEY = 'wrong'
    try {
      return await cloud.database().collection('notes').count()
    } finally {
      process.env.TENCENTCLOUD_SECRETKEY = kept
    }
  },
}

exports.main = async (event, context) => paths[event.path](event.input ?? {}, event, context)
