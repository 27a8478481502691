import { createHmac, timingSafeEqual } from 'node:crypto'

/** Addresses of files that work for a while: a signature over what may be done, to which file, until when. */
export type TemporaryAddresses = {
  /** `maxAge` in seconds. */
  make(action: 'get' | 'put', cloudPath: string, maxAge: number): string
  /** The cloud path of a request that carries a valid address; undefined otherwise. */
  check(action: 'get' | 'put', url: URL): string | undefined
}

export const fileRoute = '/files/'

/** `now` is the virtual clock: an address grows old with the functions' time. */
export const createTemporaryAddresses = (
  origin: string,
  key: string,
  now: () => number,
): TemporaryAddresses => {
  const sign = (action: string, path: string, until: string): string =>
    createHmac('sha256', key).update(`${action}\n${path}\n${until}`).digest('hex')
  const make = (action: 'get' | 'put', cloudPath: string, maxAge: number): string => {
    const until = String(Math.floor(now() / 1000) + maxAge)
    const path = cloudPath.split('/').map(encodeURIComponent).join('/')
    return `${origin}${fileRoute}${path}?t=${until}&sign=${sign(action, cloudPath, until)}`
  }
  const check = (action: 'get' | 'put', url: URL): string | undefined => {
    const cloudPath = decodeURIComponent(url.pathname.slice(fileRoute.length))
    const until = url.searchParams.get('t') ?? ''
    const given = Buffer.from(url.searchParams.get('sign') ?? '', 'hex')
    const expected = Buffer.from(sign(action, cloudPath, until), 'hex')
    const valid = given.length === expected.length && timingSafeEqual(given, expected)
    return valid && Number(until) * 1000 >= now() ? cloudPath : undefined
  }
  return { make, check }
}
