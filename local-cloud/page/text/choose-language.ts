import { en } from './en'
import { type Dictionary, zh } from './zh'

type Language = 'zh' | 'en'

/** Chinese for any Chinese browser, English for every other; `?lang=` in the address overrules the browser. */
export const chooseLanguage = (browser: string, search: string): Language => {
  const wanted = new URLSearchParams(search).get('lang') ?? browser
  return wanted.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

export const DICTIONARIES: Record<Language, Dictionary> = { zh, en }
