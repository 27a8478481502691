const MINUTE = 60_000
const BEIJING_MS = 8 * 60 * MINUTE

/** Local date and time in Beijing as an <input type="datetime-local"> holds it: `2026-05-06T12:30`. */
export const toBeijingInput = (instant: number): string =>
  new Date(instant + BEIJING_MS).toISOString().slice(0, 16)

/** The instant (ms) such an input stands for; null when it is empty or no date. */
export const fromBeijingInput = (text: string): number | null => {
  const instant = Date.parse(`${text}:00+08:00`)
  return Number.isNaN(instant) ? null : instant
}

/** `12:30:05` in Beijing. */
export const beijingClock = (instant: number): string =>
  new Date(instant + BEIJING_MS).toISOString().slice(11, 19)

/** `11-25` in Beijing: month and day. */
export const beijingDay = (instant: number): string =>
  new Date(instant + BEIJING_MS).toISOString().slice(5, 10)

/** Date and weekday in Beijing, in words of the reader's language. */
export const beijingDate = (instant: number, language: string): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'Asia/Shanghai' }).format(instant)
