/** The answer to one call of a function, with what the local cloud says about it. */
export type Answer = {
  status: number
  body: unknown
  dbOps: number
  cold: boolean
  headers: Headers
}

/** Calls a function as a person (`openid`), or as nobody when it is left out. */
export const call = async (
  url: string,
  functionName: string,
  event: Record<string, unknown>,
  openid?: string,
): Promise<Answer> => {
  const response = await fetch(`${url}/call/${functionName}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(openid ? { 'x-wx-openid': openid } : {}) },
    body: JSON.stringify(event),
  })
  return {
    status: response.status,
    body: await response.json(),
    dbOps: Number(response.headers.get('x-db-ops')),
    cold: response.headers.get('x-cold') === '1',
    headers: response.headers,
  }
}

/** Reads a JSON address of the local cloud. */
export const get = async (url: string, path: string): Promise<unknown> => {
  const response = await fetch(`${url}${path}`)
  return response.json()
}

/** Posts JSON to an address of the local cloud. */
export const post = async (
  url: string,
  path: string,
  body: unknown,
): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}
