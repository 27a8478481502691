import { beijing } from '../time'
import type { Place } from './place'
import type { BookingDocument } from './schema'

/** What a person pastes into a calendar: what, when, where, the code, what to bring; one thing a line. */
export const calendarText = (
  { start, end, code }: BookingDocument,
  { programme, station }: Place,
): string => {
  const when = `${beijing(start).format('YYYY年M月D日 HH:mm')}–${beijing(end).format('HH:mm')}`
  const where = station ? [station.name, station.address].filter((line) => line !== '').join('，') : ''
  const bring = programme?.bring.length ? `带上 ${programme.bring.join('、')}` : ''
  const lines = [programme?.name ?? '预约', when, where, `预约码 ${code}`, bring]
  return lines.filter((line) => line !== '').join('\n')
}
