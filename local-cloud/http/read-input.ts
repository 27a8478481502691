import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import * as z from 'zod'

/** The JSON body of a request, checked; throws a 400 that says which field is wrong. */
export const readInput = async <T>(context: Context, schema: z.ZodType<T>): Promise<T> => {
  const body: unknown = await context.req.json().catch(() => undefined)
  const checked = schema.safeParse(body)
  if (checked.success) return checked.data
  throw new HTTPException(400, { message: z.prettifyError(checked.error) })
}
