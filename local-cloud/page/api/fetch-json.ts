import type { ZodType } from 'zod'

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
  readAnswer(address, await fetch(address, { cache: 'no-store' }), shape)

/** Posts to an address of the local cloud; rejects like getJson. */
export const postJson = async <T>(address: string, body: unknown, shape: ZodType<T>): Promise<T> => {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return readAnswer(address, response, shape)
}
