// Tries to leave this machine in every way there is, to prove that the watch over a run sees it.
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')

// Addresses and names set aside for documentation: nobody is there.
const ways = {
  connect: () => net.connect(9, '192.0.2.1'),
  fetch: () => fetch('http://192.0.2.2/'),
  http: () => require('node:http').get('http://192.0.2.3/'),
  lookup: () => dns.promises.lookup('outside.invalid'),
  resolve: () => dns.promises.resolve4('resolve.invalid'),
  datagram: () => dgram.createSocket('udp4').send('x', 9, '192.0.2.4'),
}

exports.main = async ({ path }) => {
  try {
    const made = await ways[path]()
    made?.on?.('error', () => {})
  } catch {
    // Refused, as it should be; the watch has written it down.
  }
}
