import { createHash, createHmac, hash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What a signed request consists of, as received. */
export type SignedRequest = {
  method: string
  /** Path and query as sent. */
  url: string
  headers: IncomingHttpHeaders
  /** The parameters of the body: JSON values, or buffers of a multipart form. */
  parameters: Record<string, unknown>
}

const form =
  /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/(\w+)\/tc3_request,(?: SignedParams=([^,]*),)? SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/

/** One-shot hashing costs half of a Hash object; Node has it since 20.12. */
const sha256 = (text: string): string =>
  hash ? hash('sha256', text) : createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const canonicalHeader = (headers: IncomingHttpHeaders, name: string): string => {
  const value = String(headers[name] ?? '')
  if (name !== 'content-type') return `${name}:${value.trim().toLowerCase()}`
  return `${name}:${value.startsWith('multipart/form-data') ? 'multipart/form-data' : value}`
}

const toText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value)).trim()

/** A form holds bytes that are no text; they go into the hash as they are. */
const hashForm = (byName: Map<string, unknown>, names: string[]): string => {
  const sum = createHash('sha256')
  for (const name of names) {
    const value = byName.get(name)
    sum.update(`&${name}=`)
    sum.update(Buffer.isBuffer(value) ? value : toText(value))
    sum.update('\r\n')
  }
  return sum.digest('hex')
}

/** The SDK signs parameter names in lower case; values that are not text as JSON. */
const hashParameters = (parameters: Record<string, unknown>, signed: string): string => {
  const byName = new Map<string, unknown>()
  let isForm = false
  for (const name in parameters) {
    const value = parameters[name]
    byName.set(name.toLowerCase(), value)
    isForm ||= Buffer.isBuffer(value)
  }
  const names = signed.split(';').filter((name) => byName.has(name))
  if (isForm) return hashForm(byName, names)
  return sha256(names.map((name) => `&${name}=${toText(byName.get(name))}\r\n`).join(''))
}

/**
 * Checks the TC3-HMAC-SHA256 signature that @cloudbase/signature-nodejs puts on every request of the SDK, with
 * the secrets this local cloud gave its functions. The age of a signature is not looked at: the functions'
 * clock may be anywhere.
 */
export const createSignatureCheck = (secretId: string, secretKey: string) => {
  let keyDate = ''
  let signingKey: Buffer = Buffer.alloc(0)
  const keyOf = (date: string, service: string): Buffer => {
    if (keyDate === `${date}/${service}`) return signingKey
    keyDate = `${date}/${service}`
    signingKey = hmac(hmac(hmac(`TC3${secretKey}`, date), service), 'tc3_request')
    return signingKey
  }
  return ({ method, url, headers, parameters }: SignedRequest): boolean => {
    const [, id, date, service, names, headerNames, signature] = form.exec(headers.authorization ?? '') ?? []
    if (!date || !service || !headerNames || !signature || id !== secretId) return false
    const question = url.indexOf('?')
    const path = question === -1 ? url : url.slice(0, question)
    const query = question === -1 ? '' : url.slice(question + 1)
    const signedHeaders = headerNames.split(';').map((name) => canonicalHeader(headers, name))
    const canonical = [
      method.toLowerCase(),
      `//${headers.host}${path}`,
      query,
      ...signedHeaders,
      '',
      headerNames,
      hashParameters(parameters, names ?? ''),
    ].join('\n')
    const scope = `${date}/${service}/tc3_request`
    const toSign = `TC3-HMAC-SHA256\n${headers['x-timestamp']}\n${scope}\n${sha256(canonical)}`
    return timingSafeEqual(hmac(keyOf(date, service), toSign), Buffer.from(signature, 'hex'))
  }
}
