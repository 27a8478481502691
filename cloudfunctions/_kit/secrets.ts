/**
 * Secrets come from the function's environment alone: there is no default, and nothing works without them.
 * `DATA_KEYS` is a key ring `v2:<base64>,v1:<base64>`, newest first; a bare base64 value counts as v1.
 */
export type DataKey = { id: string; key: Buffer }

const readSecret = (name: string): string => {
  const value = process.env[name]
  if (!value) throw new Error(`the environment variable ${name} is missing; see README, "Deploy"`)
  return value
}

const toKey = (text: string, name: string): Buffer => {
  const key = Buffer.from(text, 'base64')
  if (key.length !== 32) throw new Error(`${name} must be 32 bytes in base64, it has ${key.length}`)
  return key
}

export const readDataKeys = (): DataKey[] =>
  readSecret('DATA_KEYS')
    .split(',')
    .map((entry) => {
      const [first = '', second] = entry.trim().split(':')
      return second === undefined
        ? { id: 'v1', key: toKey(first, 'DATA_KEYS') }
        : { id: first, key: toKey(second, 'DATA_KEYS') }
    })

/** Key of the blind index of phone numbers; apart from the data keys, since it can never be rotated silently. */
export const readPhoneIndexKey = (): Buffer => toKey(readSecret('PHONE_INDEX_KEY'), 'PHONE_INDEX_KEY')

/** Key that signs printed codes and derives aliases. */
export const readSceneKey = (): Buffer => toKey(readSecret('SCENE_KEY'), 'SCENE_KEY')

/** Subscribe-message template ids by topic, as the mini-program's console assigned them; empty: none set up yet. */
export const readTemplateIds = (): Record<string, string> =>
  JSON.parse(process.env.TEMPLATE_IDS ?? '{}') as Record<string, string>
