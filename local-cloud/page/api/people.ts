import * as z from 'zod'
import { getJson, postJson } from './fetch-json'

const ZPerson = z.object({
  openid: z.string(),
  name: z.string(),
  note: z.string().optional(),
  phone: z.string().optional(),
})
export type Person = z.infer<typeof ZPerson>

/** Everyone a phone can belong to. */
export const listPeople = async (): Promise<Person[]> =>
  (await getJson('/local/people', z.object({ people: z.array(ZPerson) }))).people

/** Adds one person; the local cloud keeps them. */
export const addPerson = async (person: Person): Promise<void> => {
  await postJson('/local/people', person, z.unknown())
}
