import type { ZodType } from 'zod'

/** As fetch; a server that is gone is named by the address that got no answer. */
const reach = async (address: string, request: RequestInit): Promise<Response> => {
  try {
    return await fetch(address, request)
  } catch (cause) {
    throw new Error(`${address}: no answer`, { cause })
  }
}

const readAnswer = async <T>(address: string, response: Response, shape: ZodType<T>): Promise<T> => {
  const body = await response.text()
  if (!response.ok) throw new Error(`${address}: ${response.status} ${body.slice(0, 300)}`)
  const checked = shape.safeParse(JSON.parse(body))
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw new Error(`${address}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`)
}

/** Reads an address of the local cloud. Rejects when it does not answer, refuses, or answers in another shape. */
export const getJson = async <T>(address: string, shape: ZodType<T>): Promise<T> =>
  readAnswer(address, await reach(address, { cache: 'no-store' }), shape)

/** Posts to an address of the local cloud; rejects like getJson. */
export const postJson = async <T>(address: string, body: unknown, shape: ZodType<T>): Promise<T> => {
  const response = await reach(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return readAnswer(address, response, shape)
}
