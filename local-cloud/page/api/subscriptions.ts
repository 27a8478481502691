import * as z from 'zod'
import { getJson, postJson } from './fetch-json'

const ZChoices = z.record(z.string(), z.enum(['accept', 'reject']))
export type Choices = z.infer<typeof ZChoices>

const ZTemplate = z.object({
  id: z.string(),
  title: z.string(),
  /** WeChat's key of each field to its label. */
  fields: z.record(z.string(), z.string()),
})
export type Template = z.infer<typeof ZTemplate>

/** The subscribe-message templates of the project. */
export const listTemplates = async (): Promise<Template[]> =>
  (await getJson('/local/templates', z.object({ templates: z.array(ZTemplate) }))).templates

/** Records what a person chose for these templates; each one accepted allows one more message. */
export const answerSubscription = (
  openid: string,
  templateIds: string[],
  accept: boolean,
): Promise<Choices> => postJson('/local/subscribe', { openid, templateIds, accept }, ZChoices)
