// Loaded before everything else in the main thread and in every worker of a local cloud (node --require):
// refuses whatever would leave this machine, and writes down each attempt and each thread it watches.
const { appendFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')

// process.env of a worker is the function's own, so the file is beside this one's copy.
const write = (line) => appendFileSync(`${__filename}.log`, `${line}\n`)
const isLoopback = (host) =>
  host === undefined ||
  host === null ||
  host === '' ||
  /^(localhost|127\.[\d.]+|::1|::ffff:127\.[\d.]+)$/.test(host)

const refuse = (what, host) => {
  write(`${what} ${host}`)
  throw new Error(`${what} ${host}: nothing may leave this machine`)
}
const guard = (holder, name, what, hostOf) => {
  const real = holder[name]
  if (typeof real !== 'function') return
  holder[name] = function (...args) {
    const host = hostOf(args)
    return isLoopback(host) ? real.apply(this, args) : refuse(what, host)
  }
}

guard(net.Socket.prototype, 'connect', 'connect', (args) => {
  const [options, host] = Array.isArray(args[0]) ? args[0] : args
  if (typeof options === 'object' && options !== null) return options.path ? undefined : options.host
  return typeof host === 'string' ? host : undefined
})
for (const resolver of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (/^(lookup|resolve|reverse)/.test(name)) guard(resolver, name, name, ([host]) => host)
  }
}
guard(dgram.Socket.prototype, 'connect', 'datagram', ([, host]) => host)
guard(dgram.Socket.prototype, 'send', 'datagram', (args) =>
  args.find((arg, at) => at > 0 && typeof arg === 'string'),
)

write(isMainThread ? 'watching main' : 'watching worker')
