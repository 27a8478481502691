import * as z from 'zod'

/** As fetch; a server that is gone is named by the address that got no answer. */
const reach = async (address: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, request)
  } catch (cause) {
    throw new Error(`${address}: no answer`, { cause })
  }
}

const readAnswer = async <T>(address: string, response: Response, shape: z.ZodType<T>): Promise<T> => {
  const body = await response.text()
  if (!response.ok) throw new Error(`${address}: ${response.status} ${body.slice(0, 300)}`)
  const checked = shape.safeParse(JSON.parse(body))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new Error(`${address}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

/** Reads an address of the local cloud. Rejects when it does not answer, refuses, or answers in another shape. */
export const getJson = async <T>(address: string, shape: z.ZodType<T>): Promise<T> =>
  readAnswer(address, await reach(address, { cache: 'no-store' }), shape)

const sendJson = async <T>(
  method: string,
  address: string,
  body: unknown,
  shape: z.ZodType<T>,
): Promise<T> => {
  const response = await reach(address, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return readAnswer(address, response, shape)
}

/** Posts to an address of the local cloud; rejects like getJson. */
export const postJson = <T>(address: string, body: unknown, shape: z.ZodType<T>): Promise<T> =>
  sendJson('POST', address, body, shape)

/** Replaces what is at an address of the local cloud; rejects like getJson. */
export const putJson = <T>(address: string, body: unknown, shape: z.ZodType<T>): Promise<T> =>
  sendJson('PUT', address, body, shape)

/** Takes something away from an address of the local cloud; rejects like getJson. */
export const deleteJson = async (address: string, body: unknown): Promise<void> => {
  await sendJson('DELETE', address, body, z.unknown())
}

/** Posts a file as it is; rejects like getJson. */
export const postFile = async <T>(address: string, file: Blob, shape: z.ZodType<T>): Promise<T> => {
  const headers = { 'content-type': 'application/octet-stream' }
  return readAnswer(address, await reach(address, { method: 'POST', headers, body: file }), shape)
}

/** Posts nothing and gets a file. Rejects when the local cloud does not answer or refuses. */
export const postForFile = async (address: string): Promise<Blob> => {
  const response = await reach(address, { method: 'POST' })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${(await response.text()).slice(0, 300)}`)
  return response.blob()
}
