import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
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

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest()

const canonicalHeader = (headers: IncomingHttpHeaders, name: string): string => {
  const value = String(headers[name] ?? '')
  if (name !== 'content-type') return `${name}:${value.trim().toLowerCase()}`
  return `${name}:${value.startsWith('multipart/form-data') ? 'multipart/form-data' : value}`
}

/** The SDK signs parameter names in lower case; values that are not text as JSON. */
const hashParameters = (parameters: Record<string, unknown>, names: string): string => {
  const byName = new Map(Object.entries(parameters).map(([name, value]) => [name.toLowerCase(), value]))
  const hash = createHash('sha256')
  for (const name of names.split(';')) {
    const value = byName.get(name)
    if (value === undefined) continue
    hash.update(`&${name}=`)
    if (Buffer.isBuffer(value)) hash.update(value)
    else hash.update((typeof value === 'string' ? value : JSON.stringify(value)).trim())
    hash.update('\r\n')
  }
  return hash.digest('hex')
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
    const expected = hmac(keyOf(date, service), toSign)
    return timingSafeEqual(expected, Buffer.from(signature, 'hex'))
  }
}
