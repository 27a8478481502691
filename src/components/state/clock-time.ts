const DAY_MS = 24 * 3_600_000
const two = (value: number): string => String(value).padStart(2, '0')

/** A moment of the phone's own clock (ms) as `14:05`, or with its day when that was not within the last day. */
export const clockTime = (ms: number, now: number = Date.now()): string => {
  const moment = new Date(ms)
  const time = `${two(moment.getHours())}:${two(moment.getMinutes())}`
  return now - ms < DAY_MS ? time : `${moment.getMonth() + 1}月${moment.getDate()}日 ${time}`
}
